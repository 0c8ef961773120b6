package com.webox.ai;

import com.webox.kernel.Money;
import java.time.YearMonth;
import java.util.List;

/**
 * A workspace's month.
 *
 * @param limit the hard stop
 * @param reserved set aside for runs that are under way
 * @param byFeature the dearest first
 * @param byPerson the dearest first, by name
 * @param byMaker the dearest first; {@code built-in}, or a provider's name and its model
 */
public record CostMonth(
        YearMonth month,
        Money limit,
        Money spent,
        Money reserved,
        List<Share> byFeature,
        List<Share> byPerson,
        List<Share> byMaker) {

    public CostMonth {
        byFeature = List.copyOf(byFeature);
        byPerson = List.copyOf(byPerson);
        byMaker = List.copyOf(byMaker);
    }

    /** What one of several cost, in so many runs. */
    public record Share(String name, long runs, Money cost) {}

    /** The part of the limit that is spent: 0 to 1, and more where the limit was lowered. */
    public double spentPart() {
        return limit.isZero() ? (spent.isZero() ? 0 : 1) : (double) spent.micros() / limit.micros();
    }
}
