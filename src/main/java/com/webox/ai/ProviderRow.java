package com.webox.ai;

import com.webox.kernel.UserId;
import com.webox.kernel.WorkspaceId;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A provider as a workspace set it up; what is null comes from the vendor.
 *
 * @param sealedKey opens only for this workspace and provider
 * @param inputPrice of a million tokens in US dollars
 * @param change null before it is stored
 */
record ProviderRow(
        WorkspaceId workspace,
        String provider,
        @Nullable String sealedKey,
        @Nullable URI address,
        @Nullable String model,
        @Nullable BigDecimal inputPrice,
        @Nullable BigDecimal outputPrice,
        @Nullable Change change) {

    /** Who changed it last. */
    record Change(UserId by, Instant at) {}

    /** What a key is sealed with. */
    static String context(WorkspaceId workspace, String provider) {
        return workspace + "/ai/" + provider;
    }

    /** Tells no secret, not even a sealed one. */
    @Override
    public String toString() {
        return "ProviderRow[" + provider + "]";
    }
}
