package com.webox.social.network;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set for a network under {@code webox.networks.<key>}; what is null comes from the network's own
 * folder.
 *
 * @param authorizeUrl where a browser is sent for consent
 * @param tokenUrl where codes are exchanged
 * @param apiUrl base address of the API, without a slash at the end
 * @param postUrl address of a published post, with <code>{id}</code> in it
 * @param version of the API, where it has dated ones
 * @param scopes to ask for; empty for the folder's choice
 */
public record NetworkSettings(
        @Nullable URI authorizeUrl,
        @Nullable URI tokenUrl,
        @Nullable URI apiUrl,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @Nullable String postUrl,
        @Nullable String version,
        @DefaultValue List<String> scopes) {

    static final NetworkSettings NONE = new NetworkSettings(null, null, null, null, null, null, null, List.of());

    public NetworkSettings {
        scopes = List.copyOf(scopes);
    }

    /** Whether it says where the network is or who we are there; a version or scopes alone do not. */
    boolean chosen() {
        return authorizeUrl != null || tokenUrl != null || apiUrl != null || filled(clientId) || filled(clientSecret);
    }

    static boolean filled(@Nullable String value) {
        return value != null && !value.isBlank();
    }

    /** Tells no secret. */
    @Override
    public String toString() {
        return "NetworkSettings[apiUrl=" + apiUrl + ", clientId=" + clientId + "]";
    }
}
