package com.webox.media;

import com.webox.kernel.Ids;
import java.util.UUID;

/** Identity of a picture or video of the library. */
public record AssetId(UUID value) {

    public static AssetId next() {
        return new AssetId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
