/** The screen of what AI costs, and the words that other screens tell it in. */
@NamedInterface("ui")
@NullMarked
package com.webox.ai.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
