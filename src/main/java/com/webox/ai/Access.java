package com.webox.ai;

import com.webox.platform.http.AddressGuard;
import com.webox.platform.http.Call;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * All that it takes to ask a model.
 *
 * @param baseUrl without a slash at the end
 * @param apiKey may be empty for a server of one's own
 * @param timeout how long a whole answer may take
 * @param guard asked about the address before each call; null for an address that the operator set
 */
public record Access(
        Maker maker,
        URI baseUrl,
        String apiKey,
        TokenPrice price,
        Duration timeout,
        @Nullable AddressGuard guard) {

    /** An address below the base. {@code path} starts with a slash. */
    public URI at(String path) {
        return URI.create(baseUrl + path);
    }

    /** The same at another address of the same server. */
    public Access to(URI other) {
        return new Access(maker, other, apiKey, price, timeout, guard);
    }

    /** A call that is guarded as the address needs it. */
    public Call guarded(Call call) {
        return guard == null ? call : call.guardedBy(guard);
    }

    /** Tells no secret. */
    @Override
    public String toString() {
        return "Access[" + maker + " at " + baseUrl + "]";
    }
}
