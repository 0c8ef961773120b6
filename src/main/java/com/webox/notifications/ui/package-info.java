/** The bell and the inbox screen. */
@NullMarked
package com.webox.notifications.ui;

import org.jspecify.annotations.NullMarked;
