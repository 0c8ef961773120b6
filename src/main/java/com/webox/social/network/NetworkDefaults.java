package com.webox.social.network;

import java.util.List;

/**
 * Where a network is, as its own folder knows it.
 *
 * @param vendor addresses of the real network
 * @param rehearsal paths of its stand-in on this server, each beginning with a slash
 * @param version of the API; empty where it has none
 * @param scopes to ask for
 */
public record NetworkDefaults(String key, Places vendor, Places rehearsal, String version, List<String> scopes) {

    /** {@code post} is the address of a published post with <code>{id}</code> in it; empty where the API tells it. */
    public record Places(String authorize, String token, String api, String post) {}
}
