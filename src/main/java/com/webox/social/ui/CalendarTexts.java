package com.webox.social.ui;

import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The words of a date picker in a person's language, from the JDK's own tables. */
final class CalendarTexts {

    private CalendarTexts() {}

    static DatePickerI18n of(Locale locale, String today) {
        List<DayOfWeek> fromSunday = Stream.iterate(DayOfWeek.SUNDAY, day -> day.plus(1))
                .limit(DayOfWeek.values().length)
                .toList();
        // A bare language has no country and so no first day of the week; French weeks begin on Monday.
        boolean french = locale.getLanguage().equals(Locale.FRENCH.getLanguage());
        DayOfWeek first = WeekFields.of(french ? Locale.FRANCE : locale).getFirstDayOfWeek();
        return new DatePickerI18n()
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(fromSunday.stream()
                        .map(day -> day.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdaysShort(fromSunday.stream()
                        .map(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, locale))
                        .toList())
                .setFirstDayOfWeek(first.getValue() % 7)
                .setToday(today);
    }
}
