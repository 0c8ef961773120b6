package com.webox.ai;

import com.webox.kernel.Money;
import com.webox.kernel.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The budget of work that outlives the call, and the server, that began it. What is set aside is remembered with the
 * work and settled at its end, by whichever node sees it end. Every method joins the caller's transaction.
 */
@Component
public class Meter {

    private final BudgetBook budgets;
    private final CostLedger ledger;
    private final PriceList prices;
    private final Clock clock;

    Meter(BudgetBook budgets, CostLedger ledger, PriceList prices, Clock clock) {
        this.budgets = budgets;
        this.ledger = ledger;
        this.prices = prices;
        this.clock = clock;
    }

    /**
     * Sets money aside; empty when the month leaves no room for it.
     *
     * @param life how long the work can last at most; money nobody settled until then is free again
     */
    public Optional<Reservation> hold(Payer payer, Money most, Duration life) {
        return budgets.reserve(payer.workspace(), payer.month(clock.instant()), most, life);
    }

    /** What a month of the workspace may cost. */
    public Money limit(WorkspaceId workspace) {
        return budgets.limit(workspace);
    }

    /** @param reservation null for what was free */
    public void settle(CostEntry entry, @Nullable Reservation reservation) {
        ledger.close(entry, reservation, clock.instant());
    }

    /** Gives back what was set aside for something that was never begun. */
    public void release(Reservation reservation) {
        budgets.settle(reservation, nothing());
    }

    public Money nothing() {
        return Money.zero(prices.currency());
    }

    /** What so many millionths of the price list's currency are. */
    public Money money(long micros) {
        return new Money(micros, prices.currency());
    }
}
