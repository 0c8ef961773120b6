package com.webox.ai;

import com.webox.kernel.Money;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes calls that may cost: sets the most aside, calls, settles, writes it down. No transaction spans a call. */
final class PaidRuns {

    /**
     * What is to be paid for.
     *
     * @param task what was asked, for the ledger
     * @param most what is set aside
     */
    record Order(Payer payer, String feature, String task, Maker maker, TokenPrice price, Usage most) {}

    /** How a call ended, and what it really cost. */
    record Ended<R>(R reply, Money cost, Duration duration) {}

    private static final Logger LOG = LoggerFactory.getLogger(PaidRuns.class);

    private final BudgetBook budgets;
    private final CostLedger ledger;
    private final Clock clock;

    PaidRuns(BudgetBook budgets, CostLedger ledger, Clock clock) {
        this.budgets = budgets;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param failure makes a reply of what stops the call before it is made, or breaks it */
    <R extends PaidReply> Ended<R> run(Order order, Supplier<R> call, BiFunction<AiFailure, Usage, R> failure) {
        Instant start = clock.instant();
        Payer payer = order.payer();
        Money most = order.price().of(order.most());
        Reservation reservation = null;
        if (!most.isZero()) {
            Optional<Reservation> held = budgets.reserve(payer.workspace(), payer.month(start), most);
            if (held.isEmpty()) {
                return new Ended<>(
                        failure.apply(new AiFailure.OverBudget(budgets.limit(payer.workspace())), Usage.NONE),
                        Money.zero(most.currency()),
                        Duration.ZERO);
            }
            reservation = held.get();
        }
        R reply = made(order, call, failure);
        return settled(order, reply, reservation, Duration.between(start, clock.instant()));
    }

    private <R extends PaidReply> Ended<R> settled(
            Order order, R reply, @Nullable Reservation reservation, Duration duration) {
        Money cost = order.price().of(reply.usage());
        ledger.close(
                new CostEntry(
                        order.payer(),
                        order.feature(),
                        order.task(),
                        order.maker(),
                        reply.usage(),
                        cost,
                        duration,
                        reply.failed().map(AiFailure::code).orElse(CostEntry.MADE)),
                reservation,
                clock.instant());
        return new Ended<>(reply, cost, duration);
    }

    private static <R> R made(Order order, Supplier<R> call, BiFunction<AiFailure, Usage, R> failure) {
        try {
            return call.get();
        } catch (RuntimeException e) {
            // A mistake of ours; what it may have cost is counted in full.
            LOG.warn("{} broke at work", order.maker().provider(), e);
            Usage most = order.most();
            return failure.apply(new AiFailure.Unknown(""), new Usage(most.unit(), most.in(), most.out(), false));
        }
    }
}
