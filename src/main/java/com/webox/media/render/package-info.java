/** Looks into pictures and videos and makes their renditions: ImageIO for pictures, the FFmpeg program for videos. */
@NullMarked
package com.webox.media.render;

import org.jspecify.annotations.NullMarked;
