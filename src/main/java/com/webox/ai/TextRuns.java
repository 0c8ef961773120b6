package com.webox.ai;

import com.webox.kernel.Money;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs a request: sets its cost aside, asks one provider after the other, settles. No transaction spans a call. */
@Component
class TextRuns {

    private static final Logger LOG = LoggerFactory.getLogger(TextRuns.class);

    private final TextRoute route;
    private final BudgetBook budgets;
    private final CostLedger ledger;
    private final Clock clock;

    TextRuns(TextRoute route, BudgetBook budgets, CostLedger ledger, Clock clock) {
        this.route = route;
        this.budgets = budgets;
        this.ledger = ledger;
        this.clock = clock;
    }

    Estimate estimate(TextRequest request) {
        TextModel first = route.order().getFirst();
        return new Estimate(
                first.maker(),
                first.price().of(first.likely(request)),
                first.price().of(first.most(request)));
    }

    /** Waits for the end. */
    TextOutcome run(Payer payer, TextRequest request, TextParts parts, Stop stop) {
        List<TextModel> models = route.order();
        if (request.text().isBlank()) {
            return new TextOutcome.Failed(
                    new AiFailure.BadInput("nothing to work with"),
                    models.getFirst().maker());
        }
        if (request.text().length() > TextRequest.MOST_TEXT) {
            return new TextOutcome.Failed(
                    new AiFailure.BadInput("longer than " + TextRequest.MOST_TEXT + " characters"),
                    models.getFirst().maker());
        }
        AtomicBoolean heard = new AtomicBoolean();
        TextParts listened = (result, part) -> {
            heard.set(true);
            parts.part(result, part);
        };
        TextOutcome outcome = one(models.getFirst(), payer, request, listened, stop);
        for (TextModel next : models.subList(1, models.size())) {
            // What somebody began to say cannot be gone on with by another.
            if (heard.get()
                    || !(outcome instanceof TextOutcome.Failed failed
                            && failed.failure().allowsAnother())) {
                break;
            }
            outcome = one(next, payer, request, listened, stop);
        }
        return outcome;
    }

    private TextOutcome one(TextModel model, Payer payer, TextRequest request, TextParts parts, Stop stop) {
        Instant start = clock.instant();
        Money most = model.price().of(model.most(request));
        Reservation reservation = null;
        if (!most.isZero()) {
            Optional<Reservation> held = budgets.reserve(payer.workspace(), payer.month(start), most);
            if (held.isEmpty()) {
                return new TextOutcome.Failed(
                        new AiFailure.OverBudget(budgets.limit(payer.workspace())), model.maker());
            }
            reservation = held.get();
        }
        TextReply reply = ask(model, request, parts, stop);
        Duration duration = Duration.between(start, clock.instant());
        Money cost = model.price().of(reply.usage());
        String outcome = switch (reply) {
            case TextReply.Written written -> CostEntry.MADE;
            case TextReply.Failed failed -> failed.failure().code();
        };
        ledger.close(
                new CostEntry(
                        payer,
                        request.feature(),
                        request.task().name().toLowerCase(Locale.ROOT),
                        model.maker(),
                        reply.usage(),
                        cost,
                        duration,
                        outcome),
                reservation,
                clock.instant());
        return switch (reply) {
            case TextReply.Written written ->
                new TextOutcome.Made(new TextResult(written.texts(), model.maker(), written.usage(), cost, duration));
            case TextReply.Failed failed -> {
                if (failed.failure() instanceof AiFailure.OverQuota quota && quota.again() != null) {
                    route.restsUntil(model.maker(), quota.again());
                }
                yield new TextOutcome.Failed(failed.failure(), model.maker());
            }
        };
    }

    private static TextReply ask(TextModel model, TextRequest request, TextParts parts, Stop stop) {
        try {
            return model.write(request, parts, stop);
        } catch (RuntimeException e) {
            // A mistake of ours; what it may have cost is counted in full.
            LOG.warn("{} broke while writing", model.maker().provider(), e);
            Usage most = model.most(request);
            return new TextReply.Failed(
                    new AiFailure.Unknown(""), new Usage(most.unit(), most.in(), most.out(), false));
        }
    }
}
