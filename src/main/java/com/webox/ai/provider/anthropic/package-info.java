/** Anthropic's messages. */
@NullMarked
package com.webox.ai.provider.anthropic;

import org.jspecify.annotations.NullMarked;
