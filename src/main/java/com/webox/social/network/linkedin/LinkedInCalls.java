package com.webox.social.network.linkedin;

import com.webox.platform.http.Call;
import com.webox.social.network.NetworkEndpoint;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Requests with the headers that every versioned call must carry. */
final class LinkedInCalls {

    private final NetworkEndpoint endpoint;

    LinkedInCalls(NetworkEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** {@code path} below {@code /rest}, with its query as Rest.li writes it. */
    Call get(String path, String token) {
        return versioned(Call.get(endpoint.api("/rest" + path)), token);
    }

    Call post(String path, String token) {
        return versioned(Call.post(endpoint.api("/rest" + path)), token);
    }

    private Call versioned(Call call, String token) {
        return call.bearer(token)
                .header("LinkedIn-Version", endpoint.version())
                .header("X-Restli-Protocol-Version", "2.0.0");
    }

    static String encode(String urn) {
        return URLEncoder.encode(urn, StandardCharsets.UTF_8);
    }
}
