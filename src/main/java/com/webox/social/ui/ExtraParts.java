package com.webox.social.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.webox.kit.Icon;
import com.webox.social.network.AccountLimits;
import com.webox.social.network.ExtraField;
import com.webox.social.network.Extras;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Several texts in order: the further posts of a thread. */
final class ExtraParts implements ExtraInput {

    private final ExtraField field;
    private final ExtraWords words;
    private final Consumer<String> change;
    private final Div whole = new Div();
    private final Div rows = new Div();
    private final Button add = new Button();
    private final List<TextArea> areas = new ArrayList<>();
    private boolean locked;

    ExtraParts(ExtraField field, ExtraWords words, Consumer<String> change) {
        this.field = field;
        this.words = words;
        this.change = change;
        Span label = new Span(words.label(field));
        label.addClassName("wb-extra-label");
        Span help = new Span(words.help(field));
        help.addClassName("wb-extra-help");
        add.setText(words.addPart());
        add.setIcon(Icon.PLUS.create());
        add.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        add.addClickListener(click -> {
            row("");
            ((Focusable<?>) areas.getLast()).focus();
        });
        rows.addClassName("wb-extra-parts");
        whole.addClassName("wb-extra");
        whole.add(label, rows, add, help);
    }

    @Override
    public Component component() {
        return whole;
    }

    @Override
    public void show(String value, boolean isLocked, AccountLimits limits) {
        locked = isLocked;
        List<String> stored = new Extras(java.util.Map.of(field.name(), value)).parts(field.name());
        if (!stored.equals(written())) {
            areas.clear();
            rows.removeAll();
            stored.forEach(this::row);
        }
        areas.forEach(area -> area.setReadOnly(locked));
        add.setVisible(!locked && (field.most() == null || areas.size() < field.most()));
    }

    private void row(String text) {
        TextArea area = new TextArea();
        area.setValue(text);
        area.setAriaLabel(words.part() + " " + (areas.size() + 2));
        area.setReadOnly(locked);
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValueChangeTimeout(FOLLOW_MILLIS);
        area.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                tell();
            }
        });
        Button remove = new Button(Icon.CLOSE.create());
        remove.setAriaLabel(words.removePart());
        remove.setTooltipText(words.removePart());
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        Div row = new Div(area, remove);
        row.addClassName("wb-extra-part");
        remove.addClickListener(click -> {
            areas.remove(area);
            rows.remove(row);
            tell();
        });
        areas.add(area);
        rows.add(row);
    }

    private void tell() {
        change.accept(Extras.ofParts(written()));
    }

    private List<String> written() {
        return areas.stream()
                .map(area -> area.getValue().strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
