package com.webox.social.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.signals.Signal;
import com.webox.social.ChannelSummary;
import com.webox.social.PostContent;
import com.webox.social.network.NetworkRules;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The length of each chosen network's text, counted as that network counts. */
final class ComposeCounters extends Div {

    private final Map<String, CounterRing> rings = new LinkedHashMap<>();
    private final Function<String, NetworkRules> rules;
    private final Div row = new Div();
    private final Span said = new Span();

    ComposeCounters(ComposeState state, Function<String, NetworkRules> rules) {
        this.rules = rules;
        addClassName("wb-counters");
        row.addClassName("wb-counters-row");
        said.addClassName("wb-sr-only");
        said.getElement().setAttribute("role", "status");
        add(row, said);
        Signal.effect(
                this,
                () -> show(
                        state.content().get(),
                        ComposeState.networks(
                                state.content().get(), state.channels().get()),
                        state.tab().get()));
    }

    private void show(PostContent content, Map<String, ChannelSummary> networks, String tab) {
        if (!networks.keySet().equals(rings.keySet())) {
            rings.clear();
            row.removeAll();
            networks.forEach((key, channel) -> rings.put(key, new CounterRing(key, channel.networkName())));
            rings.values().forEach(row::add);
        }
        StringBuilder news = new StringBuilder();
        rings.forEach((network, ring) -> {
            NetworkRules counting = rules.apply(network);
            String warning = ring.show(counting.length(content.textFor(network)), counting.maxLength());
            ring.setVisible(tab.equals(ComposeState.SHARED) || tab.equals(network));
            if (ring.isVisible() && !warning.isEmpty()) {
                news.append(warning).append(". ");
            }
        });
        said.setText(news.toString());
    }
}
