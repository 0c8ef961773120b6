package com.webox.accounts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A token just made.
 *
 * @param secret what the program sends as {@code Authorization: Bearer}; it cannot be shown again
 * @param expiresAt {@code null} when it does not expire
 */
public record NewToken(UUID id, String secret, @Nullable Instant expiresAt) {

    @Override
    public String toString() {
        return "NewToken[" + id + "]";
    }
}
