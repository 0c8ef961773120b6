package com.webox.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void aPriceIsNeverUnderstated() {
        Currency dollar = Currency.getInstance("USD");

        assertThat(Money.of(new BigDecimal("0.00000001"), dollar).micros()).isEqualTo(1);
        assertThat(Money.of(new BigDecimal("0.04"), dollar).micros()).isEqualTo(40_000);
    }

    @Test
    void twentyFiveTimesFourCentsAreADollar() {
        Money sum = Money.zero(Currency.getInstance("USD"));
        for (int i = 0; i < 25; i++) {
            sum = sum.plus(Money.dollars("0.04"));
        }

        assertThat(sum).isEqualTo(Money.dollars("1"));
        assertThat(sum.minus(Money.dollars("1")).isZero()).isTrue();
        assertThat(sum.isMoreThan(Money.dollars("0.999999"))).isTrue();
    }

    @Test
    void aSumIsReadAsPeopleReadIt() {
        assertThat(Money.dollars("12.5").format(Locale.US)).isEqualTo("$12.50");
        assertThat(Money.dollars("0.1649").format(Locale.US)).isEqualTo("$0.16");
        assertThat(Money.dollars("0.000412").format(Locale.US)).isEqualTo("$0.000412");
        assertThat(Money.dollars("0.075").formatExact(Locale.US)).isEqualTo("$0.075");
        assertThat(Money.dollars("0.04").format(Locale.FRANCE)).startsWith("0,04");
    }

    @Test
    void applesAreNotPears() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.dollars("1").plus(Money.zero(Currency.getInstance("EUR"))));
    }
}
