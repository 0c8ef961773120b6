package com.webox.social.network;

import com.webox.platform.config.Installation;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Tells each network's folder where to speak to: what the operator configured, else, while rehearsing, the stand-in on
 * this server, else the real network.
 */
@Component
public class NetworkEndpoints {

    private static final String REHEARSAL_ID = "rehearsal";
    private static final String REHEARSAL_SECRET = "rehearsal-secret";

    private final ConfiguredNetworks configured;
    private final Installation installation;
    private final Environment environment;

    NetworkEndpoints(ConfiguredNetworks configured, Installation installation, Environment environment) {
        this.configured = configured;
        this.installation = installation;
        this.environment = environment;
    }

    public NetworkEndpoint of(NetworkDefaults defaults) {
        NetworkSettings settings = configured.of(defaults.key());
        boolean rehearsing =
                !settings.chosen() && environment.getProperty("webox.rehearsal.enabled", Boolean.class, false);
        List<String> scopes = settings.scopes().isEmpty() ? defaults.scopes() : settings.scopes();
        String version = or(settings.version(), defaults.version());
        return rehearsing
                ? rehearsal(defaults, settings, version, scopes)
                : vendor(defaults, settings, version, scopes);
    }

    private static NetworkEndpoint vendor(
            NetworkDefaults defaults, NetworkSettings settings, String version, List<String> scopes) {
        // Only the base of the API is continued by paths; TikTok's pages are found under their closing slash alone.
        String token = or(settings.tokenUrl(), defaults.vendor().token());
        String api = withoutSlash(or(settings.apiUrl(), defaults.vendor().api()));
        return new NetworkEndpoint(
                or(settings.authorizeUrl(), defaults.vendor().authorize()),
                () -> token,
                () -> api,
                or(settings.clientId(), ""),
                or(settings.clientSecret(), ""),
                or(settings.postUrl(), defaults.vendor().post()),
                version,
                defaults.versionEnd(),
                scopes);
    }

    private NetworkEndpoint rehearsal(
            NetworkDefaults defaults, NetworkSettings settings, String version, List<String> scopes) {
        String post = defaults.rehearsal().post();
        return new NetworkEndpoint(
                installation.address(defaults.rehearsal().authorize()).toString(),
                onThisServer(defaults.rehearsal().token()),
                onThisServer(defaults.rehearsal().api()),
                REHEARSAL_ID,
                REHEARSAL_SECRET,
                or(settings.postUrl(), post.isEmpty() ? "" : installation.address("") + post),
                version,
                defaults.versionEnd(),
                scopes);
    }

    /**
     * The server calls itself on its own port: its public name may not be reachable from here. The port is known once
     * it listens, so it is asked for at the first call.
     */
    private Supplier<String> onThisServer(String path) {
        return new Supplier<>() {
            private volatile @Nullable String address;

            @Override
            public String get() {
                String known = address;
                if (known == null) {
                    String port = environment.getProperty("local.server.port");
                    if (port == null) {
                        return "http://localhost:" + environment.getProperty("server.port", "8080") + context() + path;
                    }
                    known = "http://localhost:" + port + context() + path;
                    address = known;
                }
                return known;
            }
        };
    }

    private String context() {
        return environment.getProperty("server.servlet.context-path", "");
    }

    private static String withoutSlash(String text) {
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    private static String or(@Nullable URI configured, String otherwise) {
        return configured == null ? otherwise : configured.toString();
    }

    private static String or(@Nullable String configured, String otherwise) {
        return configured == null || configured.isBlank() ? otherwise : configured;
    }
}
