/** The screen of what AI costs. */
@NullMarked
package com.webox.ai.ui;

import org.jspecify.annotations.NullMarked;
