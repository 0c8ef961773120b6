package com.webox.ai;

import com.webox.kernel.Money;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Runs a request for one picture: asks one provider after the other, each paid for by itself. */
@Component
class ImageRuns {

    private static final String TASK = "picture";

    private final ImageRoute route;
    private final PaidRuns paid;

    ImageRuns(ImageRoute route, BudgetBook budgets, CostLedger ledger, Clock clock) {
        this.route = route;
        paid = new PaidRuns(budgets, ledger, clock);
    }

    /** Of all the pictures together. */
    Estimate estimate(ImageRequest request) {
        ImageModel first = route.order().getFirst();
        return new Estimate(
                first.maker(),
                times(first.price().of(first.likely(request)), request.count()),
                times(first.price().of(first.most(request)), request.count()));
    }

    /** Makes one picture, whatever the request's count, and waits for its end. */
    ImageOutcome run(Payer payer, ImageRequest request, Stop stop) {
        List<ImageModel> models = route.order();
        if (request.prompt().isBlank() || request.prompt().length() > ImageRequest.MOST_PROMPT) {
            return new ImageOutcome.Failed(
                    new AiFailure.BadInput(
                            request.prompt().isBlank()
                                    ? "nothing to show"
                                    : "longer than " + ImageRequest.MOST_PROMPT + " characters"),
                    models.getFirst().maker());
        }
        ImageOutcome outcome = one(models.getFirst(), payer, request, stop);
        for (ImageModel next : models.subList(1, models.size())) {
            if (!(outcome instanceof ImageOutcome.Failed failed
                    && failed.failure().allowsAnother())) {
                break;
            }
            outcome = one(next, payer, request, stop);
        }
        return outcome;
    }

    private ImageOutcome one(ImageModel model, Payer payer, ImageRequest request, Stop stop) {
        if (stop.asked()) {
            return new ImageOutcome.Failed(new AiFailure.Stopped(), model.maker());
        }
        PaidRuns.Ended<ImageReply> ended = paid.run(
                new PaidRuns.Order(payer, request.feature(), TASK, model.maker(), model.price(), model.most(request)),
                () -> model.make(request, stop),
                ImageReply.Failed::new);
        return switch (ended.reply()) {
            case ImageReply.Drawn drawn ->
                new ImageOutcome.Made(
                        new ImageResult(drawn.image(), model.maker(), drawn.usage(), ended.cost(), ended.duration()));
            case ImageReply.Failed failed -> {
                if (failed.failure() instanceof AiFailure.OverQuota quota && quota.again() != null) {
                    route.restsUntil(model.maker(), quota.again());
                }
                yield new ImageOutcome.Failed(failed.failure(), model.maker());
            }
        };
    }

    private static Money times(Money one, int count) {
        return new Money(Math.multiplyExact(one.micros(), count), one.currency());
    }
}
