package com.webox.media;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some assets, newest first.
 *
 * @param next where the following page starts, to be given back as {@code after}; null at the end
 */
public record AssetPage(List<AssetSummary> items, @Nullable AssetId next) {}
