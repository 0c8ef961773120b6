/** Stability AI's pictures. */
@NullMarked
package com.webox.ai.provider.stability;

import org.jspecify.annotations.NullMarked;
