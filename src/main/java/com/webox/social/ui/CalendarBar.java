package com.webox.social.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouterLink;
import com.webox.kit.Icon;
import com.webox.social.PostFilter;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Which days are on show, and the way to others. */
class CalendarBar extends Div {

    private final Consumer<CalendarState> go;
    private final H2 title = new H2();
    private final Nav modes = new Nav();
    private final Button today;
    private final Button previous;
    private final Button next;
    private CalendarState state =
            new CalendarState(new CalendarRange(CalendarMode.MONTH, LocalDate.EPOCH), PostFilter.ALL, null);
    private LocalDate todayDate = LocalDate.EPOCH;

    CalendarBar(Consumer<CalendarState> go) {
        this.go = go;
        addClassName("wb-cal-bar");
        today = new Button(
                getTranslation("social.calendar.today"),
                click -> go.accept(state.with(new CalendarRange(state.range().mode(), todayDate))));
        today.addClassName("wb-cal-today");
        previous = arrow(Icon.CHEVRON_LEFT, () -> state.range().previous());
        next = arrow(Icon.CHEVRON_RIGHT, () -> state.range().next());
        title.addClassName("wb-cal-title");
        title.getElement().setAttribute("aria-live", "polite");
        modes.addClassName("wb-cal-modes");
        modes.setAriaLabel(getTranslation("social.calendar.modes"));
        Div days = new Div(today, previous, next, title);
        days.addClassName("wb-cal-days");
        add(days, modes);
    }

    void show(CalendarState shown, LocalDate now) {
        state = shown;
        todayDate = now;
        title.setText(shown.range().title(getLocale()));
        today.setEnabled(!shown.range().contains(now));
        String unit = shown.range().mode() == CalendarMode.LIST
                ? "month"
                : shown.range().mode().key();
        previous.setAriaLabel(getTranslation("social.calendar.previous." + unit));
        next.setAriaLabel(getTranslation("social.calendar.next." + unit));
        modes.removeAll();
        for (CalendarMode mode : CalendarMode.values()) {
            RouterLink link = new RouterLink(getTranslation("social.calendar.mode." + mode.key()), CalendarView.class);
            link.setQueryParameters(shown.with(mode).opened(null).address());
            link.setHighlightCondition((self, event) -> false);
            if (mode == shown.range().mode()) {
                link.getElement().setAttribute("aria-current", "page");
            }
            modes.add(link);
        }
    }

    private Button arrow(Icon icon, Supplier<CalendarRange> target) {
        Button arrow = new Button(
                icon.create(), click -> go.accept(state.with(target.get()).opened(null)));
        arrow.addThemeVariants(ButtonVariant.TERTIARY);
        return arrow;
    }
}
