package com.webox.social.ui;

import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.webox.kit.Icon;
import com.webox.kit.NetworkMark;
import com.webox.social.ChannelSummary;
import com.webox.social.ui.NetworkFaces.Face;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** A post as one network shows it. What differs between networks is data and stylesheet, by {@code data-network}. */
final class PreviewCard extends Article {

    private final Face style;
    private final Div words = new Div();
    private final PreviewMedia media;
    private final Button more = new Button();
    private final List<PreviewText.Piece> shown = new ArrayList<>();
    private String text = "";
    private List<Object> wished = List.of();
    private boolean unfolded;

    PreviewCard(ChannelSummary channel, Face style) {
        this.style = style;
        addClassName("wb-preview");
        getElement()
                .setAttribute("data-network", channel.network())
                .setAttribute("aria-label", getTranslation("social.preview.label", channel.networkName()));
        media = new PreviewMedia(style.tiles());
        words.addClassName("wb-preview-words");
        more.setText(getTranslation("social.preview.more"));
        more.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        more.addClassName("wb-preview-more");
        more.setVisible(false);
        more.addClickListener(click -> {
            unfolded = true;
            render();
        });
        Div body = new Div();
        body.addClassName("wb-preview-text");
        if (style.handleFirst()) {
            Span handle = new Span(bare(channel));
            handle.addClassName("wb-preview-handle-lead");
            body.add(handle);
        }
        body.add(words, more);
        add(head(channel), body, media, actions());
    }

    /**
     * @param wish what the files depend on; they are asked for again only when it changed
     * @param files as the network gets them
     */
    void show(String now, List<Object> wish, Supplier<List<PreviewFile>> files) {
        if (!wish.equals(wished)) {
            wished = wish;
            media.show(files.get());
        }
        if (!now.equals(text)) {
            text = now;
            unfolded = false;
            render();
        }
        setClassName("wb-preview-empty", text.isBlank() && !media.isVisible());
    }

    private void render() {
        String folded = unfolded ? text : PreviewText.fold(text, style.foldCharacters(), style.foldLines());
        more.setVisible(folded.length() < text.stripTrailing().length());
        List<PreviewText.Piece> pieces = PreviewText.pieces(folded);
        int same = 0;
        while (same < shown.size() && same < pieces.size() && shown.get(same).equals(pieces.get(same))) {
            same++;
        }
        // Only what changed travels: while typing that is the last piece
        for (int i = shown.size() - 1; i >= same; i--) {
            shown.remove(i);
            words.getElement().removeChild(i);
        }
        for (PreviewText.Piece piece : pieces.subList(same, pieces.size())) {
            Span span = new Span(piece.text());
            span.addClassName("wb-piece-" + piece.kind().name().toLowerCase(Locale.ROOT));
            words.add(span);
            shown.add(piece);
        }
    }

    private Header head(ChannelSummary channel) {
        Avatar avatar = new Avatar(channel.name());
        if (channel.avatar() != null) {
            avatar.setImage(channel.avatar().toString());
        }
        avatar.getElement().setAttribute("aria-hidden", "true");
        Span name = new Span(style.handleFirst() ? bare(channel) : channel.name());
        name.addClassName("wb-preview-name");
        Span line = new Span(style.handleFirst() ? "" : channel.handle());
        line.addClassName("wb-preview-handle");
        Span when = new Span(getTranslation("social.preview.now"));
        when.addClassName("wb-preview-when");
        Div who = new Div(name, line, when);
        who.addClassName("wb-preview-who");
        Header head = new Header(avatar, who, new NetworkMark(channel.network()).decorative());
        head.addClassName("wb-preview-head");
        return head;
    }

    private Div actions() {
        Div row = new Div();
        row.addClassName("wb-preview-actions");
        row.getElement().setAttribute("aria-hidden", "true");
        style.actions().forEach(name -> row.add(Icon.fromName(name).create()));
        return row;
    }

    private static String bare(ChannelSummary channel) {
        String handle = channel.handle();
        return handle.isEmpty() ? channel.name() : handle.startsWith("@") ? handle.substring(1) : handle;
    }
}
