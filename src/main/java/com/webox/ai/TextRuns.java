package com.webox.ai;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;

/** Runs a request: sets its cost aside, asks one provider after the other, settles. No transaction spans a call. */
@Component
class TextRuns {

    private final TextRoute route;
    private final PaidRuns paid;

    TextRuns(TextRoute route, BudgetBook budgets, CostLedger ledger, Clock clock) {
        this.route = route;
        paid = new PaidRuns(budgets, ledger, clock);
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
        PaidRuns.Ended<TextReply> ended = paid.run(
                new PaidRuns.Order(
                        payer,
                        request.feature(),
                        request.task().name().toLowerCase(Locale.ROOT),
                        model.maker(),
                        model.price(),
                        model.most(request)),
                () -> model.write(request, parts, stop),
                TextReply.Failed::new);
        return switch (ended.reply()) {
            case TextReply.Written written ->
                new TextOutcome.Made(new TextResult(
                        written.texts(), model.maker(), written.usage(), ended.cost(), ended.duration()));
            case TextReply.Failed failed -> {
                if (failed.failure() instanceof AiFailure.OverQuota quota && quota.again() != null) {
                    route.restsUntil(model.maker(), quota.again());
                }
                yield new TextOutcome.Failed(failed.failure(), model.maker());
            }
        };
    }
}
