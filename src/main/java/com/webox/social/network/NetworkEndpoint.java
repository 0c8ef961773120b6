package com.webox.social.network;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where one network is spoken to, and as whom. */
public final class NetworkEndpoint implements NetworkApp {

    private final String authorize;
    private final Supplier<String> token;
    private final Supplier<String> api;
    private final String clientId;
    private final String clientSecret;
    private final String postUrl;
    private final String version;
    private final NetworkDefaults.VersionEnd versionEnd;
    private final List<String> scopes;

    NetworkEndpoint(
            String authorize,
            Supplier<String> token,
            Supplier<String> api,
            String clientId,
            String clientSecret,
            String postUrl,
            String version,
            NetworkDefaults.VersionEnd versionEnd,
            List<String> scopes) {
        this.authorize = authorize;
        this.token = token;
        this.api = api;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.postUrl = postUrl;
        this.version = version;
        this.versionEnd = versionEnd;
        this.scopes = List.copyOf(scopes);
    }

    @Override
    public boolean configured() {
        return !clientId.isBlank() && !clientSecret.isBlank();
    }

    /** The consent page with {@code parameters}: names and values in turn. */
    public URI consentPage(String... parameters) {
        return URI.create(authorize + (authorize.indexOf('?') < 0 ? "?" : "&") + query(parameters));
    }

    public URI token() {
        return URI.create(token.get());
    }

    /** Where codes are exchanged, with {@code parameters}: names and values in turn. */
    public URI token(String... parameters) {
        return URI.create(token.get() + "?" + query(parameters));
    }

    /** {@code path} begins with a slash and is encoded already. */
    public URI api(String path) {
        return URI.create(api.get() + path);
    }

    public URI api(String path, String... parameters) {
        return URI.create(api.get() + path + "?" + query(parameters));
    }

    public String clientId() {
        return clientId;
    }

    public String clientSecret() {
        return clientSecret;
    }

    public String version() {
        return version;
    }

    @Override
    public Optional<LocalDate> versionEnds() {
        return versionEnd.of(version);
    }

    @Override
    public List<String> scopes() {
        return scopes;
    }

    /** Where a published post is seen; null when the network tells it itself. */
    public @Nullable URI post(String id) {
        return postUrl.isEmpty() ? null : URI.create(postUrl.replace("{id}", id));
    }

    private static String query(String... parameters) {
        StringBuilder query = new StringBuilder();
        for (int i = 0; i < parameters.length; i += 2) {
            query.append(i == 0 ? "" : "&")
                    .append(encode(parameters[i]))
                    .append('=')
                    .append(encode(parameters[i + 1]));
        }
        return query.toString();
    }

    private static String encode(String value) {
        // A space is %20 in an address; some networks take the plus sign of forms literally.
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
