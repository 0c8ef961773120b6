package com.webox.social.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.dnd.EffectAllowed;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.textfield.TextArea;
import com.webox.kit.Icon;
import com.webox.kit.MenuStrip;
import com.webox.media.AssetId;
import com.webox.media.AssetKind;
import com.webox.media.AssetSummary;
import com.webox.media.Assets;
import com.webox.media.MediaLinks;
import com.webox.media.Rendition;
import com.webox.media.fit.Framing;
import com.webox.media.ui.FramingDialog;

/** One medium of the strip: its picture, whether it has an alternative text, and what can be done with it. */
final class ComposeMediaItem extends ListItem {

    private static final int MAX_ALT = Assets.MAX_ALT;

    /** What a person does with a medium. */
    interface Moves {
        void to(AssetId moved, int place);

        void away(AssetId removed);

        void described(AssetId asset, String alt);

        void framed(AssetId asset, Framing framing);
    }

    private final AssetSummary file;
    private final Moves moves;
    private final MenuBar menu = new MenuStrip();

    ComposeMediaItem(AssetSummary file, int place, int count, Moves moves) {
        this.file = file;
        this.moves = moves;
        addClassName("wb-media-item");
        Button alt = new Button(
                getTranslation(file.alt().isBlank() ? "social.compose.media.alt.add" : "social.compose.media.alt.edit"),
                click -> describe());
        alt.addThemeVariants(ButtonVariant.SMALL);
        alt.addClassName("wb-media-alt");
        alt.setAriaLabel(getTranslation("social.compose.media.alt.of", file.name()));
        buildMenu(place, count);
        add(picture(file), alt, menu);
        drag(place);
    }

    static Div picture(AssetSummary file) {
        Image image = new Image(MediaLinks.rendition(file.id(), Rendition.THUMBNAIL), file.description());
        image.getElement().setAttribute("draggable", "false");
        Div frame = new Div(image);
        frame.addClassName("wb-media-frame");
        if (file.kind() == AssetKind.DOCUMENT) {
            // Every document has the same card; the name tells them apart.
            Span name = new Span(file.name());
            name.addClassName("wb-media-document");
            frame.add(name);
        }
        if (file.kind() == AssetKind.VIDEO) {
            Span play = new Span(Icon.PLAY.create());
            play.addClassName("wb-media-video");
            frame.add(play);
        }
        return frame;
    }

    void focusMenu() {
        menu.getElement().callJsFunction("focus");
    }

    private void buildMenu(int place, int count) {
        menu.addThemeVariants(MenuBarVariant.TERTIARY, MenuBarVariant.SMALL);
        MenuItem root = menu.addItem(Icon.MORE.create());
        root.setAriaLabel(getTranslation("social.compose.media.more", file.name()));
        root.getSubMenu()
                .addItem(getTranslation("social.compose.media.earlier"), click -> moves.to(file.id(), place - 1))
                .setEnabled(place > 0);
        root.getSubMenu()
                .addItem(getTranslation("social.compose.media.later"), click -> moves.to(file.id(), place + 1))
                .setEnabled(place < count - 1);
        root.getSubMenu().addItem(getTranslation("social.compose.media.alt.edit"), click -> describe());
        if (file.kind() != AssetKind.DOCUMENT) {
            root.getSubMenu().addItem(getTranslation("social.compose.media.framing"), click -> frame());
        }
        root.getSubMenu().addItem(getTranslation("social.compose.media.remove"), click -> moves.away(file.id()));
    }

    void frame() {
        new FramingDialog(file, framing -> moves.framed(file.id(), framing)).open();
    }

    private void drag(int place) {
        DragSource<ComposeMediaItem> source = DragSource.create(this);
        source.setEffectAllowed(EffectAllowed.MOVE);
        source.setDragData(file.id());
        DropTarget.create(this)
                .addDropListener(drop -> drop.getDragData()
                        .filter(AssetId.class::isInstance)
                        .map(AssetId.class::cast)
                        .ifPresent(dragged -> moves.to(dragged, place)));
    }

    private void describe() {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("social.compose.media.alt.title"));
        TextArea words = new TextArea(getTranslation("social.compose.media.alt.label"));
        words.setHelperText(getTranslation("social.compose.media.alt.help"));
        words.setMaxLength(MAX_ALT);
        words.setValue(file.alt());
        words.setWidthFull();
        Button cancel = new Button(getTranslation("social.compose.cancel"), click -> dialog.close());
        Button save = new Button(getTranslation("social.compose.media.alt.save"), click -> {
            dialog.close();
            moves.described(file.id(), words.getValue().strip());
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.add(picture(file), words);
        dialog.addClassName("wb-media-alt-dialog");
        dialog.getFooter().add(cancel, save);
        dialog.open();
        words.focus();
    }
}
