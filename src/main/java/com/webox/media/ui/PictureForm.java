package com.webox.media.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.webox.ai.ImageFormat;
import com.webox.ai.ImagePalette;
import com.webox.ai.ImageRequest;
import com.webox.ai.ImageStyle;
import java.util.Locale;

/** What the author wants to see: in words, in a style, in colours, in a shape. */
final class PictureForm extends Div {

    private static final int PICTURES = 4;
    private static final int LONGEST_PROMPT = 1_000;
    private static final int FOLLOW_MILLIS = 300;

    private final String feature;
    private final TextArea prompt = new TextArea();
    private final RadioButtonGroup<ImageStyle> style = new RadioButtonGroup<>();
    private final Select<ImagePalette> palette = new Select<>();
    private final Select<ImageFormat> format = new Select<>();

    /** @param changed something else is asked for now */
    PictureForm(PictureWish wish, Runnable changed) {
        feature = wish.feature();
        addClassName("wb-make-form");
        prompt.setLabel(getTranslation("media.make.prompt"));
        prompt.setHelperText(getTranslation("media.make.prompt.help"));
        prompt.setMaxLength(LONGEST_PROMPT);
        prompt.setMaxRows(6);
        prompt.setId("picture-prompt");
        prompt.setValue(beginning(wish.prompt().strip()));
        prompt.setValueChangeMode(ValueChangeMode.TIMEOUT);
        prompt.setValueChangeTimeout(FOLLOW_MILLIS);
        style.addClassName("wb-make-styles");
        style.setLabel(getTranslation("media.make.style"));
        style.setItems(ImageStyle.values());
        style.setItemLabelGenerator(each -> getTranslation("media.make.style." + each));
        style.setRenderer(new ComponentRenderer<>(this::tile));
        style.setValue(ImageStyle.POSTER);
        palette.setLabel(getTranslation("media.make.palette"));
        palette.setItems(ImagePalette.values());
        palette.setItemLabelGenerator(each -> getTranslation("media.make.palette." + each));
        palette.setRenderer(new ComponentRenderer<>(this::swatch));
        palette.setValue(ImagePalette.AUTO);
        format.setLabel(getTranslation("media.make.format"));
        format.setItems(ImageFormat.values());
        format.setItemLabelGenerator(each -> getTranslation("media.make.format." + each));
        format.setValue(wish.format());
        prompt.addValueChangeListener(change -> {
            prompt.setInvalid(false);
            changed.run();
        });
        style.addValueChangeListener(change -> changed.run());
        palette.addValueChangeListener(change -> changed.run());
        format.addValueChangeListener(change -> changed.run());
        Div choices = new Div(palette, format);
        choices.addClassName("wb-make-choices");
        add(prompt, style, choices);
    }

    /** Whether there is anything to show. */
    boolean ready() {
        return !prompt.getValue().isBlank();
    }

    void missing() {
        prompt.setErrorMessage(getTranslation("media.make.prompt.missing"));
        prompt.setInvalid(true);
        prompt.focus();
    }

    void focus() {
        prompt.focus();
    }

    /** @param seed of the first picture; another one gives others */
    ImageRequest request(long seed) {
        return ImageRequest.of(feature, prompt.getValue(), style.getValue(), format.getValue())
                .in(palette.getValue())
                .withSeed(seed)
                .times(PICTURES);
    }

    private Div tile(ImageStyle each) {
        // The name beside it says it all; the picture is for those who see it.
        Image sample = new Image("icons/styles/" + each.name().toLowerCase(Locale.ROOT) + ".jpg", "");
        Div tile = new Div(sample, new Span(getTranslation("media.make.style." + each)));
        tile.addClassName("wb-make-tile");
        return tile;
    }

    private Div swatch(ImagePalette each) {
        Span colours = new Span();
        colours.addClassName("wb-make-swatch");
        colours.getElement()
                .setAttribute("data-palette", each.name().toLowerCase(Locale.ROOT))
                .setAttribute("aria-hidden", "true");
        Div row = new Div(colours, new Span(getTranslation("media.make.palette." + each)));
        row.addClassName("wb-make-palette");
        return row;
    }

    private static String beginning(String text) {
        return text.length() <= LONGEST_PROMPT
                ? text
                : text.substring(
                        0,
                        Character.isHighSurrogate(text.charAt(LONGEST_PROMPT - 1))
                                ? LONGEST_PROMPT - 1
                                : LONGEST_PROMPT);
    }
}
