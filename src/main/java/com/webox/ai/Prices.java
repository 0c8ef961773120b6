package com.webox.ai;

import com.webox.kernel.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * The price list.
 *
 * @param checked when it was last compared with the providers' own
 */
public record Prices(LocalDate checked, List<OfTokens> tokens, List<OfPicture> pictures, List<OfAction> actions) {

    public Prices {
        tokens = List.copyOf(tokens);
        pictures = List.copyOf(pictures);
        actions = List.copyOf(actions);
    }

    /**
     * A million tokens of a model.
     *
     * @param in of what is sent
     * @param out of what comes back
     * @param read when this price was read
     */
    public record OfTokens(String provider, String model, Money in, Money out, LocalDate read) {}

    /** One picture of a model that is sold by the piece. {@code read}: when this price was read. */
    public record OfPicture(String provider, String model, Money price, LocalDate read) {}

    /** One unit of work that has a price of its own. {@code action}: a stable name. */
    public record OfAction(String action, Unit unit, Money price) {}
}
