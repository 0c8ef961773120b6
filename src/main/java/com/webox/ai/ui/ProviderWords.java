package com.webox.ai.ui;

import com.vaadin.flow.component.Component;
import com.webox.ai.Capability;
import com.webox.ai.Finding;
import com.webox.ai.ProviderCard;
import com.webox.ai.ProviderState;
import com.webox.kit.Times;
import com.webox.kit.Tone;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Providers in words. */
final class ProviderWords {

    private ProviderWords() {}

    static String can(Component where, Set<Capability> can) {
        return can.stream()
                .sorted()
                .map(each -> where.getTranslation("ai.capability." + each))
                .collect(Collectors.joining(", "));
    }

    static String state(Component where, ProviderCard card) {
        return where.getTranslation("ai.providers.state." + card.state());
    }

    static Tone tone(ProviderState state) {
        return switch (state) {
            case WORKS -> Tone.SUCCESS;
            case FAILED, OUT -> Tone.ERROR;
            case INCOMPLETE, RESTING, TRYING -> Tone.WARNING;
            case NOT_SET_UP, UNTRIED -> Tone.NEUTRAL;
        };
    }

    /** Why it is as it is, and what to do about it. */
    static String why(Component where, ProviderCard card, Times times) {
        return switch (card.state()) {
            case NOT_SET_UP, UNTRIED -> where.getTranslation("ai.providers.why.untried");
            case INCOMPLETE ->
                where.getTranslation("ai.providers.lacks." + card.settings().lacks());
            case RESTING -> where.getTranslation("ai.providers.why.resting", time(card.until(), times));
            case OUT -> where.getTranslation("ai.providers.why.out", time(card.until(), times));
            case TRYING -> where.getTranslation("ai.providers.why.trying");
            case WORKS, FAILED -> last(where, card, times);
        };
    }

    /** What a test found, with the cure; the provider's own words behind it where it said any. */
    static String finding(Component where, Finding finding, String said) {
        String words = where.getTranslation("ai.providers.finding." + finding);
        return said.isEmpty() ? words : words + " " + where.getTranslation("ai.providers.said", said);
    }

    /** A million tokens, sent and written. */
    static String price(Component where, ProviderCard.Price price, Times times) {
        if (price.in().isZero() && price.out().isZero()) {
            return where.getTranslation("ai.providers.free");
        }
        String in = CostWords.price(price.in());
        String out = CostWords.price(price.out());
        return price.read() == null
                ? where.getTranslation("ai.providers.price.set", in, out)
                : where.getTranslation(
                        "ai.providers.price.read", in, out, times.date(price.read(), CostWords.locale()));
    }

    private static String last(Component where, ProviderCard card, Times times) {
        ProviderCard.Tested tested = card.tested();
        ProviderCard.Ran ran = card.ran();
        if (ran != null && (tested == null || ran.at().isAfter(tested.at()))) {
            return where.getTranslation("ai.providers.ran", dateTime(ran.at(), times)) + " "
                    + where.getTranslation("ai.providers.outcome." + ran.outcome());
        }
        return tested == null
                ? ""
                : where.getTranslation("ai.providers.tested", dateTime(tested.at(), times)) + " "
                        + finding(where, tested.finding(), tested.said());
    }

    private static String time(@Nullable Instant instant, Times times) {
        return instant == null ? "" : times.time(instant, CostWords.locale());
    }

    private static String dateTime(Instant instant, Times times) {
        return times.dateTime(instant, CostWords.locale());
    }
}
