package com.webox.ai;

import com.webox.kernel.Money;
import java.math.BigDecimal;
import java.util.Currency;

/**
 * What a million units cost.
 *
 * @param in of what is sent
 * @param out of what comes back
 */
public record TokenPrice(BigDecimal in, BigDecimal out, Currency currency) {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    public static TokenPrice free(Currency currency) {
        return new TokenPrice(BigDecimal.ZERO, BigDecimal.ZERO, currency);
    }

    /** For what is sold by the piece. {@code price}: of one unit that comes back. */
    public static TokenPrice each(BigDecimal price, Currency currency) {
        return new TokenPrice(BigDecimal.ZERO, price.multiply(MILLION), currency);
    }

    public Money of(Usage usage) {
        return Money.of(
                in.multiply(BigDecimal.valueOf(usage.in()))
                        .add(out.multiply(BigDecimal.valueOf(usage.out())))
                        .divide(MILLION),
                currency);
    }
}
