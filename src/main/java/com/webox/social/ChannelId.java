package com.webox.social;

import com.webox.kernel.Ids;
import java.util.UUID;

/** Identity of a connected account. */
public record ChannelId(UUID value) {

    public static ChannelId next() {
        return new ChannelId(Ids.next());
    }

    public static ChannelId of(String text) {
        return new ChannelId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
