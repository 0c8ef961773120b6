package com.webox.social.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.signals.Signal;
import com.webox.social.ChannelSummary;
import com.webox.social.PostContent;
import com.webox.social.network.NetworkRules;
import java.util.LinkedHashMap;
import java.util.Map;

/** For each chosen network what it takes beyond text and media; an open network's tab narrows it to that network. */
final class ComposeExtras extends Div {

    private final ComposeState state;
    private final ComposeNetworks networks;
    private final ComposeLibrary library;
    private final Map<String, ExtrasForm> forms = new LinkedHashMap<>();

    ComposeExtras(ComposeState state, ComposeNetworks networks, ComposeLibrary library) {
        this.state = state;
        this.networks = networks;
        this.library = library;
        addClassName("wb-compose-extras");
        Signal.effect(
                this,
                () -> show(
                        ComposeState.networks(
                                state.content().get(), state.channels().get()),
                        state.content().get(),
                        state.tab().get(),
                        state.saving().get().phase() == ComposeState.Phase.LOCKED));
    }

    /** Opens a network's form, where an obstacle is to be mended. */
    void open(String network) {
        ExtrasForm form = forms.get(network);
        if (form != null) {
            form.setOpened(true);
            form.getElement().scrollIntoView();
        }
    }

    private void show(Map<String, ChannelSummary> chosen, PostContent content, String tab, boolean locked) {
        forms.keySet().removeIf(network -> {
            boolean gone = !chosen.containsKey(network);
            if (gone) {
                remove(forms.get(network));
            }
            return gone;
        });
        chosen.forEach((network, channel) -> {
            NetworkRules own = networks.rules(network);
            if (ExtrasForm.needed(own)) {
                ExtrasForm form = forms.computeIfAbsent(network, key -> {
                    ExtrasForm made = new ExtrasForm(channel, own, library, state);
                    add(made);
                    return made;
                });
                form.show(content.extrasFor(network), locked, networks.limits(channel.id()));
                form.setVisible(tab.equals(ComposeState.SHARED) || tab.equals(network));
            }
        });
        setVisible(!forms.isEmpty());
    }
}
