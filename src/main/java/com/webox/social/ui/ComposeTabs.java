package com.webox.social.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabsVariant;
import com.vaadin.flow.signals.Signal;
import com.webox.kit.NetworkMark;
import com.webox.kit.TabStrip;
import com.webox.social.ChannelSummary;
import com.webox.social.PostContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which text is edited: the shared one, or that of one network. */
final class ComposeTabs extends TabStrip {

    private final List<String> keys = new ArrayList<>();
    private final List<Span> dots = new ArrayList<>();

    ComposeTabs(ComposeState state) {
        addClassName("wb-compose-tabs");
        addThemeVariants(TabsVariant.AURA_FILLED);
        getElement().setAttribute("aria-label", getTranslation("social.compose.tabs.label"));
        addSelectedChangeListener(change -> {
            if (change.isFromClient() && getSelectedIndex() >= 0) {
                state.open(keys.get(getSelectedIndex()));
            }
        });
        Signal.effect(
                this,
                () -> show(
                        ComposeState.networks(
                                state.content().get(), state.channels().get()),
                        state.content().get(),
                        state.tab().get()));
    }

    private void show(Map<String, ChannelSummary> networks, PostContent content, String open) {
        List<String> wanted = new ArrayList<>();
        wanted.add(ComposeState.SHARED);
        wanted.addAll(networks.keySet());
        if (!wanted.equals(keys)) {
            keys.clear();
            dots.clear();
            removeAll();
            wanted.forEach(key -> add(tab(key, networks)));
        }
        for (int i = 0; i < keys.size(); i++) {
            dots.get(i).setVisible(content.variants().containsKey(keys.get(i)));
        }
        setVisible(networks.size() > 1 || !content.variants().isEmpty());
        setSelectedIndex(Math.max(0, keys.indexOf(open)));
    }

    private Tab tab(String key, Map<String, ChannelSummary> networks) {
        Span dot = new Span();
        dot.addClassName("wb-compose-adapted-dot");
        dot.getElement()
                .setAttribute("role", "img")
                .setAttribute("aria-label", getTranslation("social.compose.tabs.adapted"));
        keys.add(key);
        dots.add(dot);
        ChannelSummary channel = networks.get(key);
        return channel == null
                ? new Tab(new Span(getTranslation("social.compose.tabs.all")), dot)
                : new Tab(new NetworkMark(key).decorative(), new Span(channel.networkName()), dot);
    }
}
