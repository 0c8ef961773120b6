package com.webox.ai;

import com.webox.kernel.WorkspaceId;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Runs a request: sets its cost aside, asks one provider after the other, settles. No transaction spans a call. */
@Component
class TextRuns {

    private final Route<TextModel> route;
    private final PaidRuns paid;

    TextRuns(List<TextModels> sources, Routes routes, BudgetBook budgets, CostLedger ledger, Clock clock) {
        route = routes.of(
                Capability.TEXT,
                workspace -> sources.stream()
                        .flatMap(source -> source.of(workspace).stream())
                        .toList());
        paid = new PaidRuns(budgets, ledger, clock);
    }

    /** Whether anybody whom the workspace can ask can do such a thing. */
    boolean can(WorkspaceId workspace, TextTask task) {
        return route.order(workspace).stream().anyMatch(model -> model.can(task));
    }

    /** Empty where nobody can do it. */
    Optional<Estimate> estimate(WorkspaceId workspace, TextRequest request) {
        List<TextModel> able = able(workspace, request);
        if (able.isEmpty()) {
            return Optional.empty();
        }
        TextModel first = route.first(workspace, able);
        return Optional.of(new Estimate(
                first.maker(),
                first.price().of(first.likely(request)),
                first.price().of(first.most(request))));
    }

    /** Waits for the end. */
    TextOutcome run(Payer payer, TextRequest request, TextParts parts, Stop stop) {
        List<TextModel> models = able(payer.workspace(), request);
        if (models.isEmpty()) {
            return new TextOutcome.Failed(new AiFailure.Unable(), Maker.BUILT_IN);
        }
        Maker preferred = models.getFirst().maker();
        if (request.text().isBlank()) {
            return new TextOutcome.Failed(new AiFailure.BadInput("nothing to work with"), preferred);
        }
        if (request.text().length() > TextRequest.MOST_TEXT) {
            return new TextOutcome.Failed(
                    new AiFailure.BadInput("longer than " + TextRequest.MOST_TEXT + " characters"), preferred);
        }
        return route.take(payer.workspace(), models, new Writing(payer, request, parts, stop));
    }

    private List<TextModel> able(WorkspaceId workspace, TextRequest request) {
        return route.order(workspace).stream()
                .filter(model -> model.can(request.task()) && (request.shape() == null || model.fills()))
                .toList();
    }

    /** One request on its way from model to model. */
    private final class Writing implements Route.Trip<TextModel, TextOutcome> {

        private final Payer payer;
        private final TextRequest request;
        private final TextParts listened;
        private final Stop stop;
        private final AtomicBoolean heard = new AtomicBoolean();

        private Writing(Payer payer, TextRequest request, TextParts parts, Stop stop) {
            this.payer = payer;
            this.request = request;
            this.stop = stop;
            listened = (result, part) -> {
                heard.set(true);
                parts.part(result, part);
            };
        }

        @Override
        public TextOutcome ask(TextModel model, @Nullable Maker insteadOf) {
            return one(model, insteadOf, payer, request, listened, stop);
        }

        @Override
        public TextOutcome allOut(TextModel preferred, AiFailure why) {
            return new TextOutcome.Failed(why, preferred.maker());
        }

        @Override
        public @Nullable AiFailure failure(TextOutcome end) {
            return switch (end) {
                case TextOutcome.Made made -> null;
                case TextOutcome.Failed failed -> failed.failure();
            };
        }

        @Override
        public boolean mayGoOn() {
            return !heard.get();
        }
    }

    private TextOutcome one(
            TextModel model, @Nullable Maker insteadOf, Payer payer, TextRequest request, TextParts parts, Stop stop) {
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
                        written.texts(), model.maker(), insteadOf, written.usage(), ended.cost(), ended.duration()));
            case TextReply.Failed failed -> new TextOutcome.Failed(failed.failure(), model.maker());
        };
    }
}
