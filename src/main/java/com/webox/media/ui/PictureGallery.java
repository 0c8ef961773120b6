package com.webox.media.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.webox.ai.ImageOutcome;
import com.webox.ai.ImageRequest;
import com.webox.ai.ImageResult;
import com.webox.ai.MadeImage;
import com.webox.ai.ui.AiWords;
import com.webox.kernel.Money;
import com.webox.kit.Icon;
import com.webox.kit.StatusBadge;
import com.webox.kit.Tone;
import java.io.ByteArrayInputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The pictures of one request, each in its place as soon as it is made, by whom and for how much. */
final class PictureGallery extends Div {

    private final ZoneId zone;
    private final Consumer<ImageResult> take;
    private final UnorderedList list = new UnorderedList();
    private final List<ListItem> places = new ArrayList<>();
    private final List<Button> takers = new ArrayList<>();
    private final List<ImageOutcome> ended = new ArrayList<>();
    private final ProgressBar progress = new ProgressBar();
    private final Span figure = new Span();
    private final Div made = new Div();
    private final Span nothing = new Span();

    /** @param zone in which times are told */
    PictureGallery(ZoneId zone, Consumer<ImageResult> take) {
        this.zone = zone;
        this.take = take;
        addClassName("wb-make-gallery");
        list.getElement().setAttribute("aria-label", getTranslation("media.make.results"));
        progress.getElement().setAttribute("aria-label", getTranslation("media.make.making"));
        figure.addClassName("wb-make-figure");
        figure.getElement().setAttribute("role", "status");
        made.addClassName("wb-make-made");
        nothing.setText(getTranslation("media.make.nothing"));
        nothing.addClassName("wb-make-nothing");
        Div told = new Div(figure, made);
        told.addClassName("wb-make-told");
        add(nothing, progress, told, list);
        clear();
    }

    /** Forgets the former pictures; others are coming. */
    void begin(ImageRequest request) {
        clear();
        nothing.setVisible(false);
        list.setVisible(true);
        list.getElement().setAttribute("data-shape", request.width() > request.height() ? "wide" : "high");
        for (int i = 0; i < request.count(); i++) {
            ListItem place = new ListItem();
            place.addClassName("wb-make-place");
            places.add(place);
            list.add(place);
        }
        progress.setMax(request.count());
        progress.setVisible(true);
        tell();
    }

    /** One of them ended. */
    void show(int picture, ImageOutcome outcome) {
        ended.add(outcome);
        ListItem place = places.get(picture);
        switch (outcome) {
            case ImageOutcome.Made result ->
                place.add(image(result.result().image(), picture), taker(result.result(), picture));
            case ImageOutcome.Failed failed -> {
                place.addClassName("wb-make-failed");
                place.add(
                        Icon.WARNING.create(), new Span(AiWords.failure(this, failed.failure(), failed.maker(), zone)));
            }
        }
        tell();
    }

    boolean complete() {
        return ended.size() == places.size();
    }

    /** While one is taken into the library, no other is. */
    void takeable(boolean yes) {
        takers.forEach(each -> each.setEnabled(yes));
    }

    void clear() {
        list.removeAll();
        list.setVisible(false);
        places.clear();
        takers.clear();
        ended.clear();
        progress.setVisible(false);
        figure.setText("");
        made.removeAll();
        made.setVisible(false);
        nothing.setVisible(true);
    }

    private void tell() {
        progress.setValue(ended.size());
        if (!complete()) {
            figure.setText(getTranslation("media.make.progress", ended.size(), places.size()));
            return;
        }
        progress.setVisible(false);
        List<ImageResult> results = ended.stream()
                .filter(ImageOutcome.Made.class::isInstance)
                .map(each -> ((ImageOutcome.Made) each).result())
                .toList();
        figure.setText(getTranslation("media.make.done", results.size()));
        if (!results.isEmpty()) {
            ImageResult first = results.getFirst();
            Money cost =
                    results.stream().map(ImageResult::cost).reduce(Money::plus).orElseThrow();
            made.add(
                    new StatusBadge(
                            AiWords.maker(this, first.maker()), first.maker().builtIn() ? Tone.NEUTRAL : Tone.ACCENT),
                    new Span(AiWords.cost(this, cost)));
            made.setVisible(true);
        }
    }

    private Image image(MadeImage picture, int number) {
        DownloadHandler bytes = DownloadHandler.fromInputStream(event -> new DownloadResponse(
                        new ByteArrayInputStream(picture.bytes()), "picture", picture.mime(), picture.bytes().length))
                .inline();
        return new Image(bytes, getTranslation("media.make.variant", number + 1));
    }

    private Button taker(ImageResult result, int number) {
        Button use = new Button(getTranslation("media.make.use"), Icon.CHECK.create(), click -> take.accept(result));
        use.setAriaLabel(getTranslation("media.make.useVariant", number + 1));
        takers.add(use);
        return use;
    }
}
