package com.webox.social.ui;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.signals.Signal;
import com.webox.kit.Icon;
import com.webox.kit.MenuStrip;
import com.webox.kit.Times;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** When the post goes out: a wall-clock time of the workspace, picked or chosen quickly. */
final class ComposePlan extends Div {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final ComposeState state;
    private final DateTimePicker picker = new DateTimePicker();
    private final MenuBar quick = new MenuStrip();
    private final PlanReader place;

    ComposePlan(ComposeState state, PlanReader place) {
        this.state = state;
        this.place = place;
        ZoneId zone = place.zone();
        addClassName("wb-compose-plan");
        picker.addClassName("wb-compose-picker");
        picker.setAriaLabel(getTranslation("social.compose.plan.label", zone.getId()));
        picker.setDateAriaLabel(getTranslation("social.compose.plan.date"));
        picker.setTimeAriaLabel(getTranslation("social.compose.plan.time", zone.getId()));
        picker.setDatePlaceholder(getTranslation("social.compose.plan.datePlaceholder"));
        picker.setTimePlaceholder(getTranslation("social.compose.plan.timePlaceholder"));
        picker.setLocale(Times.regional(getLocale()));
        picker.setDatePickerI18n(DateWords.of(getLocale(), this::getTranslation));
        picker.setStep(Duration.ofMinutes(15));
        picker.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                state.plan(change.getValue());
            }
        });
        Span where = new Span(zone.getId().replace('_', ' '));
        where.addClassName("wb-compose-zone");
        buildQuick();
        add(picker, quick, where);
        Signal.effect(this, () -> show(state.plan().get(), state.saving().get().phase() == ComposeState.Phase.LOCKED));
    }

    void focus() {
        picker.focus();
    }

    private void show(Optional<LocalDateTime> plan, boolean locked) {
        picker.setValue(plan.orElse(null));
        picker.setReadOnly(locked);
        quick.setVisible(!locked);
    }

    private void buildQuick() {
        quick.addThemeVariants(MenuBarVariant.TERTIARY);
        MenuItem root = quick.addItem(Icon.ZAP.create());
        root.setAriaLabel(getTranslation("social.compose.plan.quick"));
        quick.setTooltipText(root, getTranslation("social.compose.plan.quick"));
        choice(root, "social.compose.plan.soon", now -> now.plusMinutes(2));
        choice(root, "social.compose.plan.hour", now -> now.plusHours(1));
        choice(root, "social.compose.plan.tomorrow", now -> now.plusDays(1).with(MORNING));
        choice(
                root,
                "social.compose.plan.monday",
                now -> now.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).with(MORNING));
    }

    private void choice(MenuItem root, String key, UnaryOperator<LocalDateTime> from) {
        root.getSubMenu()
                .addItem(
                        getTranslation(key),
                        click -> state.plan(from.apply(place.now()).truncatedTo(ChronoUnit.MINUTES)));
    }
}
