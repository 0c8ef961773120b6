package com.webox.social.network;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * An account on a network.
 *
 * @param id the network's id, as its API wants it (LinkedIn: the URN)
 * @param handle what people call it, e.g. {@code @webox}; may be empty
 * @param own tokens of this account alone, where the network gives each its own (a Facebook Page); null where the
 *     person's tokens serve
 */
public record RemoteAccount(
        String id,
        String name,
        String handle,
        @Nullable URI avatar,
        @Nullable Tokens own) {

    /** An account on which the person's own tokens publish. */
    public RemoteAccount(String id, String name, String handle, @Nullable URI avatar) {
        this(id, name, handle, avatar, null);
    }
}
