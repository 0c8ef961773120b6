package com.webox.social.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.signals.Signal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Free words to find the post by: those in use are offered, new ones are typed. */
final class ComposeLabels extends MultiSelectComboBox<String> {

    private final Set<String> known = new TreeSet<>();

    ComposeLabels(ComposeState state) {
        addClassName("wb-compose-labels");
        setLabel(getTranslation("social.compose.labels.label"));
        setPlaceholder(getTranslation("social.compose.labels.placeholder"));
        setAllowCustomValue(true);
        setClearButtonVisible(true);
        setItems(List.of());
        addCustomValueSetListener(typed -> {
            String label = typed.getDetail().strip();
            if (!label.isEmpty()) {
                Set<String> chosen = new LinkedHashSet<>(getValue());
                chosen.add(label);
                state.labels(chosen);
            }
        });
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                state.labels(change.getValue());
            }
        });
        Signal.effect(
                this,
                () -> show(state.content().get().labels(), state.saving().get().phase() == ComposeState.Phase.LOCKED));
    }

    /** The labels in use in the workspace. */
    void offer(List<String> inUse) {
        known.addAll(inUse);
        Set<String> chosen = getValue();
        setItems(known);
        setValue(chosen);
    }

    private void show(Set<String> labels, boolean locked) {
        if (!known.containsAll(labels)) {
            known.addAll(labels);
            setItems(known);
        }
        if (!labels.equals(getValue())) {
            setValue(labels);
        }
        setReadOnly(locked);
    }
}
