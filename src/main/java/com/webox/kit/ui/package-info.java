/** The screens of the shell itself: home, and what is shown when a screen cannot be. */
@NullMarked
package com.webox.kit.ui;

import org.jspecify.annotations.NullMarked;
