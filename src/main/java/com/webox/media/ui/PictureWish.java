package com.webox.media.ui;

import com.webox.ai.ImageFormat;

/**
 * What a screen knows of a picture before its author says more.
 *
 * @param feature who asks, a stable name under which costs are told apart
 * @param prompt to begin with; may be empty
 */
public record PictureWish(String feature, String prompt, ImageFormat format) {}
