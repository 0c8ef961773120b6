package com.webox.media;

import java.util.Set;

/**
 * A stored file, and what has been made of it.
 *
 * @param fitted the fitted forms whose bytes are there
 */
public record KnownFile(MediaFile file, Set<FitKey> fitted) {}
