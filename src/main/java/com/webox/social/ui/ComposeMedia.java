package com.webox.social.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.signals.Signal;
import com.webox.kit.Icon;
import com.webox.media.AssetId;
import com.webox.media.AssetSummary;
import com.webox.media.fit.Framing;
import com.webox.social.PostContent;
import java.util.ArrayList;
import java.util.List;

/** The chosen pictures and videos in their order: dragged, or moved with the arrow keys. */
final class ComposeMedia extends Div {

    private final ComposeState state;
    private final ComposeLibrary library;
    private final UnorderedList strip = new UnorderedList();
    private final Button add = new Button();

    ComposeMedia(ComposeState state, ComposeLibrary library) {
        this.state = state;
        this.library = library;
        addClassName("wb-compose-media");
        strip.addClassName("wb-media-strip");
        strip.getElement().setAttribute("aria-label", getTranslation("social.compose.media.label"));
        add(strip);
        Signal.effect(this, () -> show(state.files().get(), state.saving().get().phase() == ComposeState.Phase.LOCKED));
    }

    /** The button that opens the library; it stands with the text's tools. */
    Button addButton() {
        add.setText(getTranslation("social.compose.media.add"));
        add.setIcon(Icon.IMAGE.create());
        add.addThemeVariants(ButtonVariant.TERTIARY);
        add.addClickListener(click -> pick());
        return add;
    }

    /** The button that has a picture made; it stands beside the other. */
    Button makeButton(ComposeNetworks networks) {
        Button make = new Button(getTranslation("social.compose.media.make"), Icon.PALETTE.create(), click -> {
            PostContent content = state.content().peek();
            String tab = state.tab().peek();
            library.make(
                    tab.equals(ComposeState.SHARED) ? content.text() : content.textFor(tab),
                    PictureShape.of(List.copyOf(state.networksNow().keySet()), networks::rules, content::extrasFor),
                    made -> state.addMedia(List.of(made)));
        });
        make.addThemeVariants(ButtonVariant.TERTIARY);
        return make;
    }

    void focusAdd() {
        add.getElement().scrollIntoView();
        add.focus();
    }

    private void pick() {
        library.pick(state.content().peek().media(), state::media);
    }

    private void show(List<AssetSummary> files, boolean locked) {
        strip.removeAll();
        for (int i = 0; i < files.size(); i++) {
            strip.add(item(files.get(i), i, files.size(), locked));
        }
        setVisible(!files.isEmpty());
    }

    private ListItem item(AssetSummary file, int place, int count, boolean locked) {
        return locked
                ? new ListItem(ComposeMediaItem.picture(file))
                : new ComposeMediaItem(file, place, count, new ComposeMediaItem.Moves() {
                    @Override
                    public void to(AssetId moved, int where) {
                        move(moved, where);
                    }

                    @Override
                    public void away(AssetId removed) {
                        List<AssetId> left =
                                new ArrayList<>(state.content().peek().media());
                        left.remove(removed);
                        state.media(left);
                    }

                    @Override
                    public void described(AssetId asset, String alt) {
                        library.describe(asset, alt);
                        state.reloadFiles();
                    }

                    @Override
                    public void framed(AssetId asset, Framing framing) {
                        library.frame(asset, framing);
                        state.reloadFiles();
                    }
                });
    }

    private void move(AssetId moved, int where) {
        List<AssetId> order = new ArrayList<>(state.content().peek().media());
        if (order.remove(moved)) {
            order.add(Math.clamp(where, 0, order.size()), moved);
            state.media(order);
            strip.getChildren()
                    .skip(order.indexOf(moved))
                    .findFirst()
                    .ifPresent(item -> ((ComposeMediaItem) item).focusMenu());
        }
    }
}
