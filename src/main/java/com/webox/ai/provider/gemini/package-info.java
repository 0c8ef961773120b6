/** Google's Gemini API. */
@NullMarked
package com.webox.ai.provider.gemini;

import org.jspecify.annotations.NullMarked;
