package com.webox.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/**
 * An exact sum in one currency, to the millionth of its unit: a thousand words of a model cost less than a cent, and
 * what is added up must still be right to the cent.
 *
 * @param micros millionths of the currency's unit
 */
public record Money(long micros, Currency currency) implements Comparable<Money> {

    private static final int SCALE = 6;
    private static final BigDecimal PER_UNIT = BigDecimal.valueOf(1_000_000);
    private static final Currency DOLLAR = Currency.getInstance("USD");

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /** US dollars, such as {@code 0.04}. */
    public static Money dollars(String amount) {
        return of(new BigDecimal(amount), DOLLAR);
    }

    /** What is finer than a millionth is rounded up: a price is never understated. */
    public static Money of(BigDecimal amount, Currency currency) {
        return new Money(
                amount.multiply(PER_UNIT).setScale(0, RoundingMode.CEILING).longValueExact(), currency);
    }

    public BigDecimal amount() {
        return BigDecimal.valueOf(micros, SCALE);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(micros, same(other).micros), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(micros, same(other).micros), currency);
    }

    public boolean isZero() {
        return micros == 0;
    }

    public boolean isMoreThan(Money other) {
        return compareTo(other) > 0;
    }

    /**
     * As a person reads it, e.g. {@code $0.04}; a sum below a cent with the digits it needs, e.g. {@code $0.0004}.
     */
    public String format(Locale locale) {
        boolean tiny = micros != 0 && Math.abs(micros) < 10_000;
        return format(locale, tiny ? SCALE : currency.getDefaultFractionDigits());
    }

    /** With every digit it has, as a price list shows it, e.g. {@code $0.075}. */
    public String formatExact(Locale locale) {
        return format(locale, SCALE);
    }

    private String format(Locale locale, int mostDigits) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(currency);
        format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
        format.setMaximumFractionDigits(mostDigits);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(amount());
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(micros, same(other).micros);
    }

    @Override
    public String toString() {
        return currency + " " + amount().toPlainString();
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(currency + " is not " + other.currency);
        }
        return other;
    }
}
