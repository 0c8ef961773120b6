package com.webox.social.network.facebook;

import com.webox.platform.http.Call;
import com.webox.platform.http.Multipart;
import com.webox.platform.secrets.HmacSha256;
import com.webox.social.network.NetworkEndpoint;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;

/**
 * Requests to the graph. The token goes in a header, because addresses end up in logs; each call carries the proof that
 * it comes from the app, which apps can demand.
 */
final class FacebookCalls {

    static final Duration UPLOAD_TIMEOUT = Duration.ofMinutes(10);
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final String PROOF = "appsecret_proof";

    private final NetworkEndpoint endpoint;

    FacebookCalls(NetworkEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** {@code path} begins with a slash and has no version. */
    Call get(String path, String token, String... parameters) {
        return Call.get(endpoint.api("/" + endpoint.version() + path, proven(token, parameters)))
                .bearer(token);
    }

    Call post(String path, String token, String... form) {
        return Call.post(address(path)).bearer(token).timeout(TIMEOUT).form(proven(token, form));
    }

    Call upload(String path, String token, Multipart parts) {
        return Call.post(address(path))
                .bearer(token)
                .timeout(UPLOAD_TIMEOUT)
                .multipart(parts.field(PROOF, proof(token)));
    }

    private URI address(String path) {
        return endpoint.api("/" + endpoint.version() + path);
    }

    private String[] proven(String token, String... pairs) {
        String[] all = Arrays.copyOf(pairs, pairs.length + 2);
        all[pairs.length] = PROOF;
        all[pairs.length + 1] = proof(token);
        return all;
    }

    /** HMAC-SHA256 of the token under the app's secret (developers.facebook.com, securing requests). */
    private String proof(String token) {
        return HmacSha256.hex(endpoint.clientSecret(), token);
    }
}
