package com.webox.social.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.signals.Signal;
import com.webox.media.AssetSummary;
import com.webox.social.ChannelSummary;
import com.webox.social.FittedMedia;
import com.webox.social.PostContent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** The post as each chosen network will show it; an open network's tab narrows it to that network. */
final class PreviewPane extends Section {

    /** The field of a network that takes documents. */
    private static final String DOCUMENT_TITLE = "document-title";

    private final Div cards = new Div();
    private final Paragraph empty = new Paragraph();
    private final Map<ChannelSummary, PreviewCard> shown = new LinkedHashMap<>();
    private final BiFunction<String, PostContent, List<FittedMedia>> fitted;

    /** @param fitted the files of a post as a network gets them */
    PreviewPane(ComposeState state, BiFunction<String, PostContent, List<FittedMedia>> fitted) {
        this.fitted = fitted;
        addClassName("wb-compose-preview");
        // It scrolls by itself on a wide screen, so the keyboard must reach it.
        getElement().setAttribute("tabindex", "0");
        H2 title = new H2(getTranslation("social.preview.title"));
        title.setId("compose-preview-title");
        getElement().setAttribute("aria-labelledby", "compose-preview-title");
        empty.setText(getTranslation("social.preview.empty"));
        empty.addClassName("wb-compose-preview-none");
        cards.addClassName("wb-preview-cards");
        add(title, empty, cards);
        Signal.effect(
                this,
                () -> show(
                        ComposeState.networks(
                                state.content().get(), state.channels().get()),
                        state.content().get(),
                        state.files().get(),
                        state.made().get(),
                        state.tab().get()));
    }

    private void show(
            Map<String, ChannelSummary> networks, PostContent content, List<AssetSummary> files, int made, String tab) {
        if (!List.copyOf(networks.values()).equals(List.copyOf(shown.keySet()))) {
            shown.clear();
            cards.removeAll();
            networks.forEach((key, channel) -> shown.put(channel, new PreviewCard(channel, NetworkFaces.of(key))));
            shown.values().forEach(cards::add);
        }
        empty.setVisible(networks.isEmpty());
        shown.forEach((channel, card) -> {
            String network = channel.network();
            // While the author types, the files stay what they are.
            List<Object> wish = List.of(files, content.extrasFor(network), made);
            card.show(
                    content.textFor(network),
                    wish,
                    () -> PreviewFile.of(
                            files,
                            fitted.apply(network, content),
                            content.extrasFor(network).text(DOCUMENT_TITLE)));
            card.setVisible(tab.equals(ComposeState.SHARED) || tab.equals(channel.network()));
        });
    }
}
