/** The library's screen, and what other features show of it: thumbnails and the picker. */
@NamedInterface("ui")
@NullMarked
package com.webox.media.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
