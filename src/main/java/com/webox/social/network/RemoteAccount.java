package com.webox.social.network;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * An account on a network.
 *
 * @param id the network's id, as its API wants it (LinkedIn: the URN)
 * @param handle what people call it, e.g. {@code @webox}; may be empty
 */
public record RemoteAccount(
        String id, String name, String handle, @Nullable URI avatar) {}
