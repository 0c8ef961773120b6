package com.webox.social.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.webox.ai.AiFailure;
import com.webox.ai.Estimate;
import com.webox.ai.Maker;
import com.webox.kernel.Money;
import com.webox.kit.Times;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** What AI does, and what it costs, in words. */
final class AssistantWords {

    private AssistantWords() {}

    /** Built-in, or the model's own name: nobody takes one for the other. */
    static String maker(Component where, Maker maker) {
        return maker.builtIn()
                ? where.getTranslation("social.compose.ai.builtIn")
                : maker.name() + " · " + maker.model();
    }

    static String cost(Component where, Money cost) {
        return cost.isZero() ? where.getTranslation("social.compose.ai.free") : cost.format(regional());
    }

    static String estimate(Component where, Estimate estimate) {
        return estimate.likely().isZero()
                ? where.getTranslation("social.compose.ai.estimate.free", maker(where, estimate.maker()))
                : where.getTranslation(
                        "social.compose.ai.estimate", maker(where, estimate.maker()), cost(where, estimate.likely()));
    }

    static String failure(Component where, AiFailure failure, Maker maker, ZoneId zone) {
        String name = maker(where, maker);
        return switch (failure) {
            case AiFailure.RefusedByPolicy policy -> where.getTranslation("social.compose.ai.failed.policy", name);
            case AiFailure.OverQuota quota ->
                quota.again() == null
                        ? where.getTranslation("social.compose.ai.failed.quota", name)
                        : where.getTranslation(
                                "social.compose.ai.failed.quotaUntil",
                                name,
                                DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                                        .withLocale(regional())
                                        .format(quota.again().atZone(zone)));
            case AiFailure.OverBudget budget ->
                where.getTranslation("social.compose.ai.failed.budget", cost(where, budget.limit()));
            case AiFailure.BadInput input ->
                where.getTranslation("social.compose.ai.failed.input", name, said(input.said()));
            case AiFailure.ProviderDown down -> where.getTranslation("social.compose.ai.failed.down", name);
            case AiFailure.Unable unable -> where.getTranslation("social.compose.ai.failed.unable");
            case AiFailure.Unknown unknown -> where.getTranslation("social.compose.ai.failed.unknown", name);
            case AiFailure.Stopped stopped -> where.getTranslation("social.compose.ai.failed.stopped");
        };
    }

    private static Locale regional() {
        return Times.regional(UI.getCurrent().getLocale());
    }

    private static String said(String text) {
        return text.isEmpty() ? "–" : text;
    }
}
