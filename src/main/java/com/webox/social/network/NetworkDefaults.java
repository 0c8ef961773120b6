package com.webox.social.network;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where a network is, as its own folder knows it.
 *
 * @param vendor addresses of the real network
 * @param rehearsal paths of its stand-in on this server, each beginning with a slash
 * @param version of the API; empty where it has none
 * @param versionEnd when a version is no longer served
 * @param scopes to ask for
 */
public record NetworkDefaults(
        String key, Places vendor, Places rehearsal, String version, VersionEnd versionEnd, List<String> scopes) {

    /** A network whose versions, if it has any, have no known end. */
    public NetworkDefaults(String key, Places vendor, Places rehearsal, String version, List<String> scopes) {
        this(key, vendor, rehearsal, version, _ -> Optional.empty(), scopes);
    }

    /** The day on which the network stops serving a version; empty where it is not known. */
    @FunctionalInterface
    public interface VersionEnd {
        Optional<LocalDate> of(String version);
    }

    /** {@code post} is the address of a published post with <code>{id}</code> in it; empty where the API tells it. */
    public record Places(String authorize, String token, String api, String post) {}
}
