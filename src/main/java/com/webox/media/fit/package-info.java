/** What a file must become to be accepted elsewhere: targets, and the plans that lead to them. Decides; makes nothing. */
@NamedInterface("fit")
@NullMarked
package com.webox.media.fit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
