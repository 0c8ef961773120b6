package com.webox.social.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.signals.Signal;
import com.webox.kit.Icon;
import com.webox.social.OutagePolicy;
import java.util.Locale;

/** What happens when the server is down at the planned minute, told in a sentence for each choice. */
final class ComposePolicy extends Div {

    private final Button button = new Button();
    private final RadioButtonGroup<OutagePolicy> choice = new RadioButtonGroup<>();

    ComposePolicy(ComposeState state) {
        addClassName("wb-compose-policy");
        button.setIcon(Icon.SHIELD_CHECK.create());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        choice.setLabel(getTranslation("social.compose.policy.label"));
        choice.setItems(OutagePolicy.values());
        choice.setRenderer(new ComponentRenderer<>(this::sentence));
        choice.setItemLabelGenerator(policy -> getTranslation(key(policy)));
        choice.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                state.policy(change.getValue());
            }
        });
        Popover popover = new Popover(choice);
        popover.addClassName("wb-compose-policy-choice");
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.TOP);
        popover.setAriaLabel(getTranslation("social.compose.policy.label"));
        add(button, popover);
        Signal.effect(
                this,
                () -> show(state.content().get().policy(), state.saving().get().phase() == ComposeState.Phase.LOCKED));
    }

    private void show(OutagePolicy policy, boolean locked) {
        choice.setValue(policy);
        button.setText(getTranslation("social.compose.policy.short", getTranslation(key(policy))));
        button.setVisible(!locked);
    }

    private Div sentence(OutagePolicy policy) {
        Span name = new Span(getTranslation(key(policy)));
        name.addClassName("wb-compose-policy-name");
        return new Div(name, new Span(getTranslation(key(policy) + ".text")));
    }

    private static String key(OutagePolicy policy) {
        return "social.compose.policy." + policy.name().toLowerCase(Locale.ROOT);
    }
}
