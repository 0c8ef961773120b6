package com.webox.rehearsal;

import com.webox.platform.config.Installation;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a stand-in network may send or fetch: this installation, under its own name or as this computer. */
@Component
@InRehearsal
public class Redirects {

    private static final Set<String> THIS_COMPUTER = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Installation installation;

    Redirects(Installation installation) {
        this.installation = installation;
    }

    /** The address, when it is an http(s) address of this installation. */
    public Optional<URI> ours(@Nullable String address) {
        if (address == null) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(address);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            String host = uri.getHost();
            boolean near = host != null
                    && (THIS_COMPUTER.contains(host)
                            || host.equalsIgnoreCase(installation.publicUrl().getHost()));
            boolean plain = uri.getUserInfo() == null && uri.getFragment() == null;
            return web && near && plain ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** {@code uri} with more query parameters, each properly encoded. */
    static URI with(URI uri, Map<String, String> parameters) {
        StringBuilder address = new StringBuilder(uri.toString());
        String next = uri.getRawQuery() == null ? "?" : "&";
        for (Map.Entry<String, String> each : parameters.entrySet()) {
            address.append(next)
                    .append(each.getKey())
                    .append('=')
                    .append(URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8));
            next = "&";
        }
        return URI.create(address.toString());
    }
}
