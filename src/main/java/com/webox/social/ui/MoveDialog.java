package com.webox.social.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.webox.kit.Times;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Chooses when a post goes out: the way to reschedule by keyboard and by touch. */
class MoveDialog extends Dialog {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final Duration STEP = Duration.ofMinutes(15);

    private final DateTimePicker when = new DateTimePicker();
    private final LocalDateTime now;
    private final Consumer<LocalDateTime> chosen;

    /** @param before the present plan, null without one */
    MoveDialog(LocalDateTime now, ZoneId zone, @Nullable LocalDateTime before, Consumer<LocalDateTime> chosen) {
        this.now = now;
        this.chosen = chosen;
        addClassName("wb-move");
        setHeaderTitle(getTranslation("social.move.title"));
        when.setLabel(getTranslation("social.move.when"));
        when.setHelperText(getTranslation("social.move.zone", zone.getId()));
        when.setDateAriaLabel(getTranslation("social.move.date"));
        when.setTimeAriaLabel(getTranslation("social.move.time"));
        when.setLocale(Times.regional(getLocale()));
        when.setDatePickerI18n(DateWords.of(getLocale(), key -> getTranslation(key)));
        when.setStep(STEP);
        when.setMin(now.truncatedTo(ChronoUnit.MINUTES));
        when.setValue(before != null && before.isAfter(now) ? before : tomorrow());
        Div quick = new Div(
                quick("social.move.hour", now.plusHours(1)),
                quick("social.move.tomorrow", tomorrow()),
                quick(
                        "social.move.monday",
                        now.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).with(MORNING)));
        quick.addClassName("wb-move-quick");
        add(when, quick);
        Button cancel = new Button(getTranslation("social.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Button move = new Button(getTranslation("social.move.do"), click -> choose());
        move.addThemeVariants(ButtonVariant.PRIMARY);
        move.addClickShortcut(Key.ENTER).listenOn(when);
        getFooter().add(cancel, move);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                when.focus();
            }
        });
    }

    private Button quick(String key, LocalDateTime at) {
        Button quick = new Button(getTranslation(key), click -> when.setValue(at.truncatedTo(ChronoUnit.MINUTES)));
        quick.addThemeVariants(ButtonVariant.SMALL);
        return quick;
    }

    private LocalDateTime tomorrow() {
        return now.plusDays(1).with(MORNING);
    }

    private void choose() {
        LocalDateTime at = when.getValue();
        if (at == null || !at.isAfter(now)) {
            when.setErrorMessage(getTranslation("social.calendar.past"));
            when.setInvalid(true);
            return;
        }
        close();
        chosen.accept(at);
    }
}
