package com.webox.social.network.instagram;

import com.webox.platform.http.Call;
import com.webox.social.network.NetworkEndpoint;
import java.time.Duration;

/** Requests to the graph. The token goes in a header, because addresses end up in logs. */
final class InstagramCalls {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final NetworkEndpoint endpoint;

    InstagramCalls(NetworkEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    Call get(String path, String token, String... parameters) {
        return Call.get(endpoint.api(versioned(path), parameters)).bearer(token);
    }

    Call post(String path, String token, String... form) {
        return Call.post(endpoint.api(versioned(path)))
                .bearer(token)
                .timeout(TIMEOUT)
                .form(form);
    }

    private String versioned(String path) {
        return endpoint.version().isEmpty() ? path : "/" + endpoint.version() + path;
    }
}
