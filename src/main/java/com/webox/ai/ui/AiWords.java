package com.webox.ai.ui;

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

/** What AI does, and what it costs, in the words of the component that tells it. */
public final class AiWords {

    private AiWords() {}

    /** Built-in, or the model's own name: nobody takes one for the other. */
    public static String maker(Component where, Maker maker) {
        return maker.builtIn() ? where.getTranslation("ai.words.builtIn") : maker.label();
    }

    /** A sum of money, or that it was none. */
    public static String cost(Component where, Money cost) {
        return cost.isZero() ? where.getTranslation("ai.words.free") : cost.format(regional());
    }

    /** Who will be asked, and for how much. */
    public static String estimate(Component where, Estimate estimate) {
        return estimate.likely().isZero()
                ? where.getTranslation("ai.words.estimate.free", maker(where, estimate.maker()))
                : where.getTranslation(
                        "ai.words.estimate", maker(where, estimate.maker()), cost(where, estimate.likely()));
    }

    /**
     * Why there is no result, and the cure.
     *
     * @param zone in which times are told
     */
    public static String failure(Component where, AiFailure failure, Maker maker, ZoneId zone) {
        String name = maker(where, maker);
        return switch (failure) {
            case AiFailure.RefusedByPolicy policy -> where.getTranslation("ai.words.failed.policy", name);
            case AiFailure.OverQuota quota ->
                quota.again() == null
                        ? where.getTranslation("ai.words.failed.quota", name)
                        : where.getTranslation(
                                "ai.words.failed.quotaUntil",
                                name,
                                DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                                        .withLocale(regional())
                                        .format(quota.again().atZone(zone)));
            case AiFailure.OverBudget budget ->
                where.getTranslation("ai.words.failed.budget", cost(where, budget.limit()));
            case AiFailure.BadInput input -> where.getTranslation("ai.words.failed.input", name, said(input.said()));
            case AiFailure.ProviderDown down -> where.getTranslation("ai.words.failed.down", name);
            case AiFailure.Unable unable -> where.getTranslation("ai.words.failed.unable");
            case AiFailure.Unknown unknown -> where.getTranslation("ai.words.failed.unknown", name);
            case AiFailure.Stopped stopped -> where.getTranslation("ai.words.failed.stopped");
        };
    }

    private static Locale regional() {
        return Times.regional(UI.getCurrent().getLocale());
    }

    private static String said(String text) {
        return text.isEmpty() ? "–" : text;
    }
}
