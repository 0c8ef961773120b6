/** Mistral's own API. */
@NullMarked
package com.webox.ai.provider.mistral;

import org.jspecify.annotations.NullMarked;
