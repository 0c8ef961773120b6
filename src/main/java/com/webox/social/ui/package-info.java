/** Screens of the social module: composer, calendar, posts, channels. */
@NullMarked
package com.webox.social.ui;

import org.jspecify.annotations.NullMarked;
