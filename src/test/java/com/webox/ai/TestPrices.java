package com.webox.ai;

/** The price list as it is shipped. */
public final class TestPrices {

    private TestPrices() {}

    public static PriceList list() {
        return new PriceList();
    }
}
