package com.webox.social.ui;

import com.vaadin.flow.router.QueryParameters;
import com.webox.social.PostFilter;
import com.webox.social.PostId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that the calendar's address says: what it shows can be kept, sent to a colleague and come back to.
 *
 * @param open the post whose panel is open
 */
record CalendarState(
        CalendarRange range, PostFilter filter, @Nullable PostId open) {

    private static final String VIEW = "view";
    private static final String DATE = "date";
    private static final String POST = "post";

    static CalendarState read(QueryParameters address, LocalDate today) {
        CalendarMode mode =
                address.getSingleParameter(VIEW).flatMap(CalendarMode::of).orElse(CalendarMode.MONTH);
        LocalDate date =
                address.getSingleParameter(DATE).flatMap(CalendarState::day).orElse(today);
        PostId open =
                address.getSingleParameter(POST).flatMap(CalendarState::post).orElse(null);
        return new CalendarState(new CalendarRange(mode, date), FilterAddress.read(address), open);
    }

    QueryParameters address() {
        Map<String, List<String>> address = new LinkedHashMap<>();
        address.put(VIEW, List.of(range.mode().key()));
        address.put(DATE, List.of(range.date().toString()));
        FilterAddress.write(filter, address);
        if (open != null) {
            address.put(POST, List.of(open.toString()));
        }
        return new QueryParameters(address);
    }

    CalendarState with(CalendarRange other) {
        return new CalendarState(other, filter, open);
    }

    CalendarState with(CalendarMode mode) {
        return with(new CalendarRange(mode, range.date()));
    }

    CalendarState with(PostFilter other) {
        return new CalendarState(range, other, open);
    }

    CalendarState opened(@Nullable PostId post) {
        return new CalendarState(range, filter, post);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() > 1999 && day.getYear() < 2200);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<PostId> post(String text) {
        try {
            return Optional.of(PostId.of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
