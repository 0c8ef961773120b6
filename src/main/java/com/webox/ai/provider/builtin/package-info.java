/** The engine that writes without a key and without a network. */
@NullMarked
package com.webox.ai.provider.builtin;

import org.jspecify.annotations.NullMarked;
