package com.webox.ai;

import com.webox.kernel.Money;
import com.webox.kernel.WorkspaceId;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Runs a request for one picture: asks one provider after the other, each paid for by itself. */
@Component
class ImageRuns {

    private static final String TASK = "picture";

    private final Route<ImageModel> route;
    private final PaidRuns paid;

    ImageRuns(List<ImageModels> sources, Routes routes, BudgetBook budgets, CostLedger ledger, Clock clock) {
        route = routes.of(
                Capability.IMAGE,
                workspace -> sources.stream()
                        .flatMap(source -> source.of(workspace).stream())
                        .toList());
        paid = new PaidRuns(budgets, ledger, clock);
    }

    /** Of all the pictures together. */
    Estimate estimate(WorkspaceId workspace, ImageRequest request) {
        ImageModel first = route.first(workspace, route.order(workspace));
        return new Estimate(
                first.maker(),
                times(first.price().of(first.likely(request)), request.count()),
                times(first.price().of(first.most(request)), request.count()));
    }

    /** Makes one picture, whatever the request's count, and waits for its end. */
    ImageOutcome run(Payer payer, ImageRequest request, Stop stop) {
        List<ImageModel> models = route.order(payer.workspace());
        if (request.prompt().isBlank() || request.prompt().length() > ImageRequest.MOST_PROMPT) {
            return new ImageOutcome.Failed(
                    new AiFailure.BadInput(
                            request.prompt().isBlank()
                                    ? "nothing to show"
                                    : "longer than " + ImageRequest.MOST_PROMPT + " characters"),
                    models.getFirst().maker());
        }
        return route.take(payer.workspace(), models, new Drawing(payer, request, stop));
    }

    /** One request on its way from model to model. */
    private final class Drawing implements Route.Trip<ImageModel, ImageOutcome> {

        private final Payer payer;
        private final ImageRequest request;
        private final Stop stop;

        private Drawing(Payer payer, ImageRequest request, Stop stop) {
            this.payer = payer;
            this.request = request;
            this.stop = stop;
        }

        @Override
        public ImageOutcome ask(ImageModel model, @Nullable Maker insteadOf) {
            return one(model, insteadOf, payer, request, stop);
        }

        @Override
        public ImageOutcome allOut(ImageModel preferred, AiFailure why) {
            return new ImageOutcome.Failed(why, preferred.maker());
        }

        @Override
        public @Nullable AiFailure failure(ImageOutcome end) {
            return switch (end) {
                case ImageOutcome.Made made -> null;
                case ImageOutcome.Failed failed -> failed.failure();
            };
        }

        @Override
        public boolean mayGoOn() {
            return true;
        }
    }

    private ImageOutcome one(
            ImageModel model, @Nullable Maker insteadOf, Payer payer, ImageRequest request, Stop stop) {
        if (stop.asked()) {
            return new ImageOutcome.Failed(new AiFailure.Stopped(), model.maker());
        }
        PaidRuns.Ended<ImageReply> ended = paid.run(
                new PaidRuns.Order(payer, request.feature(), TASK, model.maker(), model.price(), model.most(request)),
                () -> model.make(request, stop),
                ImageReply.Failed::new);
        return switch (ended.reply()) {
            case ImageReply.Drawn drawn ->
                new ImageOutcome.Made(new ImageResult(
                        drawn.image(), model.maker(), insteadOf, drawn.usage(), ended.cost(), ended.duration()));
            case ImageReply.Failed failed -> new ImageOutcome.Failed(failed.failure(), model.maker());
        };
    }

    private static Money times(Money one, int count) {
        return new Money(Math.multiplyExact(one.micros(), count), one.currency());
    }
}
