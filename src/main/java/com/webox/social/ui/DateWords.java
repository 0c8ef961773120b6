package com.webox.social.ui;

import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The words of a date picker, from the JDK's own tables; weeks begin on Monday. */
final class DateWords {

    private static final int MONDAY = 1;

    private DateWords() {}

    static DatePickerI18n of(Locale locale, UnaryOperator<String> texts) {
        List<DayOfWeek> fromSunday = Stream.iterate(DayOfWeek.SUNDAY, day -> day.plus(1))
                .limit(DayOfWeek.values().length)
                .toList();
        return new DatePickerI18n()
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(names(fromSunday, TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(names(fromSunday, TextStyle.SHORT_STANDALONE, locale))
                .setFirstDayOfWeek(MONDAY)
                .setToday(texts.apply("social.calendar.today"))
                .setCancel(texts.apply("social.cancel"));
    }

    private static List<String> names(List<DayOfWeek> days, TextStyle style, Locale locale) {
        return days.stream().map(day -> day.getDisplayName(style, locale)).toList();
    }
}
