package com.webox.ai;

import com.webox.kernel.Money;

/**
 * What a request will cost.
 *
 * @param maker who will be asked first
 * @param likely what such requests usually cost
 * @param most what is set aside of the budget: it cannot cost more
 */
public record Estimate(Maker maker, Money likely, Money most) {}
