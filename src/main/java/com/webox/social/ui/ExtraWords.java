package com.webox.social.ui;

import com.webox.social.network.ExtraField;
import java.util.function.Function;

/** The words of a network's fields and formats in the reader's language. */
final class ExtraWords {

    private final Function<String, String> texts;

    /** @param texts translates a key */
    ExtraWords(Function<String, String> texts) {
        this.texts = texts;
    }

    String label(ExtraField field) {
        return texts.apply("social.extra." + field.name() + ".label");
    }

    String help(ExtraField field) {
        return texts.apply("social.extra." + field.name() + ".help");
    }

    String choice(ExtraField field, String choice) {
        return texts.apply("social.extra." + field.name() + "." + choice);
    }

    String format(String format) {
        return texts.apply("social.format." + format);
    }

    String choose() {
        return texts.apply("social.compose.extras.choose");
    }

    String switchedOff() {
        return texts.apply("social.compose.extras.off");
    }

    String addPart() {
        return texts.apply("social.compose.extras.parts.add");
    }

    String part() {
        return texts.apply("social.compose.extras.parts.one");
    }

    String removePart() {
        return texts.apply("social.compose.extras.parts.remove");
    }

    String choosePicture() {
        return texts.apply("social.compose.extras.picture.choose");
    }

    String otherPicture() {
        return texts.apply("social.compose.extras.picture.other");
    }

    String removePicture() {
        return texts.apply("social.compose.extras.picture.remove");
    }
}
