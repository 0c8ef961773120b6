package com.webox.social.ui;

import com.webox.ai.TextLimits;
import com.webox.social.network.NetworkRules;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.function.Function;

/** The author's desk as the assistant sees it: the open tab's text, how long it may be, and changes that can be undone. */
final class AssistantDesk {

    /** Where no account is chosen yet, in characters. */
    private static final int USUAL = 2_200;

    private final ComposeState state;
    private final Function<String, NetworkRules> rules;
    private final Consumer<String> insert;

    /** @param insert puts text where the cursor stands */
    AssistantDesk(ComposeState state, Function<String, NetworkRules> rules, Consumer<String> insert) {
        this.state = state;
        this.rules = rules;
        this.insert = insert;
    }

    String text() {
        String tab = state.tab().peek();
        return tab.equals(ComposeState.SHARED)
                ? state.content().peek().text()
                : state.content().peek().textFor(tab);
    }

    /** Those of the open tab's network; for the shared text the tightest of all that are chosen. */
    TextLimits limits() {
        String tab = state.tab().peek();
        return (tab.equals(ComposeState.SHARED)
                        ? state.networksNow().keySet().stream()
                        : java.util.stream.Stream.of(tab))
                .map(rules)
                .min(Comparator.comparingInt(NetworkRules::maxLength))
                .map(own -> new TextLimits(own.maxLength(), own::length))
                .orElseGet(() -> TextLimits.characters(USUAL));
    }

    /** @return takes it back */
    Runnable replace(String text) {
        String tab = state.tab().peek();
        String before = text();
        state.write(text);
        return () -> {
            state.open(tab);
            state.write(before);
        };
    }

    /** Behind what is there, hashtags behind hashtags. */
    Runnable append(String text) {
        String before = text().stripTrailing();
        boolean tags = text.startsWith("#")
                && before.lines().reduce((first, last) -> last).orElse("").startsWith("#");
        return replace(before.isEmpty() ? text : before + (tags ? " " : "\n\n") + text);
    }

    void insert(String text) {
        insert.accept(text);
    }
}
