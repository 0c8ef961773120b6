/** What all chat models have in common, whatever language their vendor speaks. */
@NullMarked
package com.webox.ai.provider.chat;

import org.jspecify.annotations.NullMarked;
