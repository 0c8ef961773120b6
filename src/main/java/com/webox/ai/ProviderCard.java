package com.webox.ai;

import com.webox.kernel.Money;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A provider as those who run a workspace see it. Tells no secret.
 *
 * @param can what it can be used for
 * @param until when its wait or rest is over; null where there is none
 * @param tested what the last test of its connection found; null where there was none
 * @param ran how its last run ended; null where there was none
 * @param prices what is known of its models
 */
public record ProviderCard(
        Vendor vendor,
        Set<Capability> can,
        ProviderState state,
        @Nullable Instant until,
        Settings settings,
        @Nullable Tested tested,
        @Nullable Ran ran,
        List<Prices.OfTokens> prices) {

    public ProviderCard {
        can = Set.copyOf(can);
        prices = List.copyOf(prices);
    }

    /** Who set it up. */
    public enum Origin {
        NOBODY,
        SERVER,
        WORKSPACE
    }

    /**
     * How it is set up.
     *
     * @param address null where it has none yet
     * @param model empty where none is chosen
     * @param lacks what is missing; null where nothing is
     * @param changedBy empty where nobody of the workspace set it up
     * @param changedAt null likewise
     */
    public record Settings(
            Origin origin,
            @Nullable URI address,
            String model,
            @Nullable Price price,
            boolean keyStored,
            @Nullable Lack lacks,
            String changedBy,
            @Nullable Instant changedAt) {}

    /**
     * What a million tokens cost.
     *
     * @param read when it was read at the vendor; null where somebody of this installation set it
     */
    public record Price(Money in, Money out, @Nullable LocalDate read) {}

    /** @param said the provider's own words, a stranger's text; may be empty */
    public record Tested(Finding finding, String said, Instant at) {}

    /** @param outcome {@code made}, or a failure's code */
    public record Ran(String outcome, Instant at) {}
}
