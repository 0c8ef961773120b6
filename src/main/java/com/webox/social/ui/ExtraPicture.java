package com.webox.social.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.webox.kit.Icon;
import com.webox.media.AssetId;
import com.webox.media.AssetSummary;
import com.webox.social.network.AccountLimits;
import com.webox.social.network.ExtraField;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** A picture of the library that goes with a post: a thumbnail. */
final class ExtraPicture implements ExtraInput {

    private final ExtraWords words;
    private final ComposeLibrary library;
    private final Consumer<String> change;
    private final Div whole = new Div();
    private final Div picture = new Div();
    private final Button choose = new Button();
    private final Button remove = new Button();
    private List<AssetId> chosen = List.of();

    ExtraPicture(ExtraField field, ExtraWords words, ComposeLibrary library, Consumer<String> change) {
        this.words = words;
        this.library = library;
        this.change = change;
        Span label = new Span(words.label(field));
        label.addClassName("wb-extra-label");
        Span help = new Span(words.help(field));
        help.addClassName("wb-extra-help");
        choose.setIcon(Icon.IMAGE.create());
        choose.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        choose.addClickListener(click -> library.pickOne(chosen, this::take));
        remove.setText(words.removePicture());
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        remove.addClickListener(click -> change.accept(""));
        picture.addClassName("wb-extra-picture");
        Div row = new Div(picture, choose, remove);
        row.addClassName("wb-extra-row");
        whole.addClassName("wb-extra");
        whole.add(label, row, help);
    }

    private void take(List<AssetId> picked) {
        change.accept(picked.stream().findFirst().map(AssetId::toString).orElse(""));
    }

    @Override
    public Component component() {
        return whole;
    }

    @Override
    public void show(String value, boolean locked, AccountLimits limits) {
        List<AssetId> now = id(value).stream().toList();
        if (!now.equals(chosen) || picture.getChildren().findAny().isEmpty()) {
            chosen = now;
            picture.removeAll();
            Optional<AssetSummary> file = library.find(chosen).stream().findFirst();
            file.ifPresent(found -> picture.add(ComposeMediaItem.picture(found)));
        }
        picture.setVisible(!chosen.isEmpty());
        choose.setText(chosen.isEmpty() ? words.choosePicture() : words.otherPicture());
        choose.setVisible(!locked);
        remove.setVisible(!locked && !chosen.isEmpty());
    }

    private static Optional<AssetId> id(String value) {
        try {
            return value.isEmpty() ? Optional.empty() : Optional.of(new AssetId(UUID.fromString(value)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
