/** Every address that speaks OpenAI's chat dialect. */
@NullMarked
package com.webox.ai.provider.openai;

import org.jspecify.annotations.NullMarked;
