package com.webox.social.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.webox.social.network.AccountLimits;
import com.webox.social.network.ExtraField;
import java.util.List;
import java.util.function.Consumer;

/** One field of a network in the form a person fills in; its words are found by the field's name. */
sealed interface ExtraInput permits ExtraInput.Line, ExtraInput.Choice, ExtraInput.Switch, ExtraParts, ExtraPicture {

    /** How long typing may pause before the server hears of it, ms. */
    int FOLLOW_MILLIS = 300;

    Component component();

    /** @param limits what the account allows now */
    void show(String value, boolean locked, AccountLimits limits);

    /** @param change gets the new value when the person changed it */
    static ExtraInput of(ExtraField field, ExtraWords words, ComposeLibrary library, Consumer<String> change) {
        return switch (field.kind()) {
            case LINE, TEXT, WORDS -> new Line(field, words, change);
            case CHOICE -> new Choice(field, words, change);
            case SWITCH -> new Switch(field, words, change);
            case PARTS -> new ExtraParts(field, words, change);
            case PICTURE -> new ExtraPicture(field, words, library, change);
        };
    }

    /** A line, or a text of several. */
    final class Line implements ExtraInput {

        private final TextArea area = new TextArea();
        private final TextField line = new TextField();
        private final boolean tall;

        Line(ExtraField field, ExtraWords words, Consumer<String> change) {
            tall = field.kind() == ExtraField.Kind.TEXT;
            area.setLabel(words.label(field));
            area.setHelperText(words.help(field));
            area.setRequiredIndicatorVisible(field.required());
            area.setValueChangeMode(ValueChangeMode.LAZY);
            area.setValueChangeTimeout(FOLLOW_MILLIS);
            line.setLabel(words.label(field));
            line.setHelperText(words.help(field));
            line.setRequiredIndicatorVisible(field.required());
            line.setValueChangeMode(ValueChangeMode.LAZY);
            line.setValueChangeTimeout(FOLLOW_MILLIS);
            area.addValueChangeListener(event -> {
                if (event.isFromClient()) {
                    change.accept(event.getValue());
                }
            });
            line.addValueChangeListener(event -> {
                if (event.isFromClient()) {
                    change.accept(event.getValue());
                }
            });
        }

        @Override
        public Component component() {
            return tall ? area : line;
        }

        @Override
        public void show(String value, boolean locked, AccountLimits limits) {
            if (tall && !area.getValue().strip().equals(value.strip())) {
                area.setValue(value);
            } else if (!tall && !line.getValue().strip().equals(value.strip())) {
                line.setValue(value);
            }
            area.setReadOnly(locked);
            line.setReadOnly(locked);
        }
    }

    /** One of a few; nothing is chosen for the author. */
    final class Choice implements ExtraInput {

        private final ExtraField field;
        private final Select<String> select = new Select<>();
        private List<String> offered = List.of();

        Choice(ExtraField field, ExtraWords words, Consumer<String> change) {
            this.field = field;
            select.setLabel(words.label(field));
            select.setHelperText(words.help(field));
            select.setRequiredIndicatorVisible(field.required());
            select.setPlaceholder(words.choose());
            select.setItemLabelGenerator(choice -> choice == null ? "" : words.choice(field, choice));
            select.setEmptySelectionAllowed(!field.required());
            select.addValueChangeListener(event -> {
                if (event.isFromClient()) {
                    change.accept(event.getValue() == null ? "" : event.getValue());
                }
            });
        }

        @Override
        public Component component() {
            return select;
        }

        @Override
        public void show(String value, boolean locked, AccountLimits limits) {
            List<String> allowed = limits.choices().getOrDefault(field.name(), field.choices());
            List<String> wanted =
                    field.choices().stream().filter(allowed::contains).toList();
            if (!wanted.equals(offered)) {
                offered = wanted;
                select.setItems(offered);
            }
            String chosen = offered.contains(value) ? value : select.getEmptyValue();
            if (!java.util.Objects.equals(chosen, select.getValue())) {
                select.setValue(chosen);
            }
            select.setReadOnly(locked);
        }
    }

    /** On or off; off when the account does not offer it. */
    final class Switch implements ExtraInput {

        private final ExtraField field;
        private final ExtraWords words;
        private final Checkbox box = new Checkbox();

        Switch(ExtraField field, ExtraWords words, Consumer<String> change) {
            this.field = field;
            this.words = words;
            box.setLabel(words.label(field));
            box.addValueChangeListener(event -> {
                if (event.isFromClient()) {
                    change.accept(event.getValue() ? "true" : "");
                }
            });
        }

        @Override
        public Component component() {
            return box;
        }

        @Override
        public void show(String value, boolean locked, AccountLimits limits) {
            boolean off = limits.switchedOff().contains(field.name());
            box.setValue(!off && "true".equals(value));
            box.setReadOnly(locked);
            box.setEnabled(!off);
            box.setHelperText(off ? words.switchedOff() : words.help(field));
        }
    }
}
