package com.webox.social.network;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one account allows at this moment.
 *
 * @param choices by field, the only ones that may be chosen (TikTok: who may see it)
 * @param switchedOff fields the account does not offer
 * @param maxSeconds the longest video; null for the catalogue's
 * @param postsLeft how many posts it takes until {@code fullUntil}; null when it does not say
 * @param fullUntil when it takes more; null when it does not say
 */
public record AccountLimits(
        Map<String, List<String>> choices,
        Set<String> switchedOff,
        @Nullable Double maxSeconds,
        @Nullable Integer postsLeft,
        @Nullable Instant fullUntil) {

    public static final AccountLimits NONE = new AccountLimits(Map.of(), Set.of(), null, null, null);

    public AccountLimits {
        choices = Map.copyOf(choices);
        switchedOff = Set.copyOf(switchedOff);
    }
}
