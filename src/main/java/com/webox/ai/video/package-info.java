/** Videos from words or a picture, made by providers in their own time: a port, and the job that waits for them. */
@NamedInterface("video")
@NullMarked
package com.webox.ai.video;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
