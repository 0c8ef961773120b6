/** Revisions: background work tells open screens that something changed. */
@NamedInterface("live")
@NullMarked
package com.webox.platform.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
