package com.webox.media;

/** What sort of file an asset is. */
public enum AssetKind {
    PICTURE,
    VIDEO
}
