/** Warnings ahead of time: a consent or a network's API version is about to end. */
@NullMarked
package com.webox.social.watch;

import org.jspecify.annotations.NullMarked;
