/** Ollama's own API. */
@NullMarked
package com.webox.ai.provider.ollama;

import org.jspecify.annotations.NullMarked;
