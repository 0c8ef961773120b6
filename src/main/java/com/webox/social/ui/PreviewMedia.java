package com.webox.social.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.webox.media.MediaLinks;
import com.webox.media.Rendition;
import com.webox.media.ui.VideoPlayer;
import java.util.List;
import java.util.Locale;

/** Pictures and videos in a network's own grid; its shape is the stylesheet's, by count and by the first one's ratio. */
final class PreviewMedia extends Div {

    private final int tiles;
    private List<PreviewFile> shown = List.of();

    /** @param tiles how many are shown before "+3"; 0 for all */
    PreviewMedia(int tiles) {
        this.tiles = tiles;
        addClassName("wb-preview-media");
        setVisible(false);
    }

    void show(List<PreviewFile> files) {
        if (files.equals(shown)) {
            return;
        }
        shown = List.copyOf(files);
        removeAll();
        setVisible(!files.isEmpty());
        int visible = tiles == 0 ? files.size() : Math.min(tiles, files.size());
        getElement().setAttribute("data-count", String.valueOf(visible));
        for (int i = 0; i < visible; i++) {
            Div tile = tile(files.get(i));
            if (i == visible - 1 && files.size() > visible) {
                Span rest = new Span("+" + (files.size() - visible));
                rest.addClassName("wb-preview-rest");
                tile.add(rest);
            }
            if (tiles == 0 && files.size() > 1) {
                Span place = new Span((i + 1) + "/" + files.size());
                place.addClassName("wb-preview-place");
                tile.add(place);
            }
            add(tile);
        }
        if (!files.isEmpty()) {
            getElement().setAttribute("data-shape", shape(files.getFirst()));
        }
        if (tiles == 0 && files.size() > 1) {
            // A row that scrolls sideways must be reachable by keyboard
            getElement()
                    .setAttribute("tabindex", "0")
                    .setAttribute("role", "group")
                    .setAttribute("aria-label", getTranslation("social.preview.carousel", files.size()));
        } else {
            getElement().removeAttribute("tabindex").removeAttribute("role").removeAttribute("aria-label");
        }
    }

    private Div tile(PreviewFile file) {
        Div tile = new Div();
        tile.addClassName("wb-preview-tile");
        tile.getElement().setAttribute("data-state", file.state().name().toLowerCase(Locale.ROOT));
        switch (file.state()) {
            case READY ->
                tile.add(
                        file.video()
                                ? new VideoPlayer(file.address(), "", file.description())
                                : new Image(file.address(), file.description()));
            case MAKING -> tile.add(poster(file), note("social.preview.making"));
            case REFUSED -> tile.add(poster(file), note("social.preview.refused"));
        }
        if (file.pagesTitle() != null) {
            tile.addClassName("wb-preview-document");
            Span title = new Span(file.pagesTitle());
            title.addClassName("wb-preview-document-title");
            tile.add(title);
        }
        return tile;
    }

    private static Image poster(PreviewFile file) {
        return new Image(MediaLinks.rendition(file.asset(), Rendition.JPEG), file.description());
    }

    private Span note(String key) {
        Span note = new Span(getTranslation(key));
        note.addClassName("wb-preview-note");
        return note;
    }

    private static String shape(PreviewFile file) {
        double ratio = file.height() == 0 ? 1 : (double) file.width() / file.height();
        if (ratio < 0.7) {
            return "tall";
        }
        return ratio < 0.95 ? "portrait" : ratio > 1.05 ? "landscape" : "square";
    }
}
