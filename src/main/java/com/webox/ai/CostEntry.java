package com.webox.ai;

import com.webox.kernel.Money;
import java.time.Duration;

/**
 * A line of the ledger.
 *
 * @param task what was asked, e.g. {@code write}
 * @param outcome {@code made}, or a failure's code
 */
public record CostEntry(
        Payer payer,
        String feature,
        String task,
        Maker maker,
        Usage usage,
        Money cost,
        Duration duration,
        String outcome) {

    /** The outcome of what was made. */
    public static final String MADE = "made";
}
