package com.webox.social.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.webox.ai.TextLimits;
import com.webox.ai.TextRequest;
import com.webox.ai.TextTask;
import com.webox.ai.TextTone;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the author wants of the assistant: a new text from a brief, or something with the text that is there. */
final class AssistantForm extends Div {

    private static final String FEATURE = "composer";
    private static final int VARIANTS = 5;
    private static final int LONGEST_BRIEF = 2_000;
    private static final int FOLLOW_MILLIS = 300;
    private static final List<TextTask> TASKS = List.of(
            TextTask.WRITE,
            TextTask.SHORTEN,
            TextTask.SUMMARY,
            TextTask.TONE,
            TextTask.TRANSLATE,
            TextTask.HASHTAGS,
            TextTask.EMOJI);

    /** Those in which texts are written and reworked. */
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);

    /** Those into which texts are translated. */
    private static final List<Locale> TARGETS = Stream.of(
                    "en", "fr", "es", "de", "it", "pt", "nl", "pl", "sv", "ar", "ja", "zh")
            .map(Locale::of)
            .toList();

    private final RadioButtonGroup<TextTask> task = new RadioButtonGroup<>();
    private final TextArea brief = new TextArea();
    private final TextArea points = new TextArea();
    private final Select<TextTone> tone = new Select<>();
    private final Select<Locale> language = new Select<>();
    private boolean hasText;
    private boolean arranging;

    /** @param asked something else is asked for now */
    AssistantForm(Runnable asked) {
        Runnable changed = () -> {
            if (!arranging) {
                asked.run();
            }
        };
        addClassName("wb-assistant-form");
        task.setLabel(getTranslation("social.compose.ai.task"));
        task.setItems(TASKS);
        task.setItemLabelGenerator(each -> getTranslation("social.compose.ai.task." + each));
        task.setItemEnabledProvider(each -> each == TextTask.WRITE || hasText);
        task.setValue(TextTask.WRITE);
        brief.setLabel(getTranslation("social.compose.ai.brief"));
        brief.setHelperText(getTranslation("social.compose.ai.brief.help"));
        brief.setMaxLength(LONGEST_BRIEF);
        brief.setId("assistant-brief");
        points.setLabel(getTranslation("social.compose.ai.points"));
        points.setHelperText(getTranslation("social.compose.ai.points.help"));
        points.setMaxLength(LONGEST_BRIEF);
        tone.setLabel(getTranslation("social.compose.ai.tone"));
        tone.setItems(TextTone.values());
        tone.setItemLabelGenerator(each -> getTranslation("social.compose.ai.tone." + each));
        tone.setValue(TextTone.FRIENDLY);
        language.setItems(LANGUAGES);
        language.setItemLabelGenerator(this::name);
        language.setValue(mine());
        for (TextArea area : List.of(brief, points)) {
            area.setValueChangeMode(ValueChangeMode.TIMEOUT);
            area.setValueChangeTimeout(FOLLOW_MILLIS);
            area.addValueChangeListener(change -> changed.run());
        }
        task.addValueChangeListener(change -> {
            if (!arranging) {
                showLanguages();
                showFields();
                changed.run();
            }
        });
        tone.addValueChangeListener(change -> changed.run());
        language.addValueChangeListener(change -> changed.run());
        Div choices = new Div(tone, language);
        choices.addClassName("wb-assistant-choices");
        add(task, brief, points, choices);
        showFields();
    }

    /** A text that is there can be worked on. */
    void opened(boolean textIsThere) {
        hasText = textIsThere;
        TextTask chosen = task.getValue();
        arrange(() -> {
            task.setItems(TASKS);
            task.setValue(textIsThere ? chosen : TextTask.WRITE);
        });
        showLanguages();
        showFields();
    }

    void focus() {
        if (brief.isVisible()) {
            brief.focus();
        } else {
            task.getElement().callJsFunction("focus");
        }
    }

    /** Whether there is anything to work with. */
    boolean ready() {
        return task.getValue() != TextTask.WRITE || !brief.getValue().isBlank();
    }

    void missing() {
        brief.setErrorMessage(getTranslation("social.compose.ai.brief.missing"));
        brief.setInvalid(true);
        brief.focus();
    }

    /**
     * @param text what stands in the editor
     * @param seed another one gives other texts
     */
    TextRequest request(String text, TextLimits limits, long seed) {
        boolean write = task.getValue() == TextTask.WRITE;
        return TextRequest.on(task.getValue(), FEATURE, write ? brief.getValue() : text, language.getValue(), limits)
                .inTone(tone.getValue())
                .withPoints(write ? points.getValue().lines().toList() : List.of())
                .withResults(write ? VARIANTS : 1)
                .withSeed(seed);
    }

    /** New items leave a field without a value for a moment, which nobody may take for the author's wish. */
    private void arrange(Runnable change) {
        arranging = true;
        try {
            change.run();
        } finally {
            arranging = false;
        }
    }

    /** Whoever translates wants another language than the own one. */
    private void showLanguages() {
        boolean translate = task.getValue() == TextTask.TRANSLATE;
        List<Locale> offered = translate ? TARGETS : LANGUAGES;
        if (language.getListDataView().getItems().toList().equals(offered)) {
            return;
        }
        arrange(() -> {
            language.setItems(offered);
            language.setValue(!translate ? mine() : mine().equals(Locale.ENGLISH) ? Locale.FRENCH : Locale.ENGLISH);
        });
    }

    private Locale mine() {
        return getLocale().getLanguage().equals("fr") ? Locale.FRENCH : Locale.ENGLISH;
    }

    private String name(Locale each) {
        String name = each.getDisplayLanguage(getLocale());
        return name.substring(0, 1).toUpperCase(getLocale()) + name.substring(1);
    }

    private void showFields() {
        language.setLabel(getTranslation(
                task.getValue() == TextTask.TRANSLATE ? "social.compose.ai.target" : "social.compose.ai.language"));
        boolean write = task.getValue() == TextTask.WRITE;
        brief.setVisible(write);
        points.setVisible(write);
        tone.setVisible(write || task.getValue() == TextTask.TONE);
    }
}
