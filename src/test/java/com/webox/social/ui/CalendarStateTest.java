package com.webox.social.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import com.webox.social.ChannelId;
import com.webox.social.PostFilter;
import com.webox.social.PostId;
import com.webox.social.PostStatus;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The address of the calendar says all that it shows. */
class CalendarStateTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void comesBackFromItsAddress() {
        PostFilter filter = new PostFilter(
                Set.of("x", "linkedin"),
                Set.of(ChannelId.next()),
                Set.of(PostStatus.HELD, PostStatus.FAILED),
                Set.of("spring & sale", "été"),
                "blue shoes");
        CalendarState state = new CalendarState(
                new CalendarRange(CalendarMode.WEEK, LocalDate.of(2027, 1, 4)), filter, PostId.next());
        QueryParameters address = QueryParameters.fromString(state.address().getQueryString());
        assertThat(CalendarState.read(address, TODAY)).isEqualTo(state);
    }

    @Test
    void withoutWordsShowsThisMonth() {
        CalendarState state = CalendarState.read(QueryParameters.empty(), TODAY);
        assertThat(state)
                .isEqualTo(new CalendarState(new CalendarRange(CalendarMode.MONTH, TODAY), PostFilter.ALL, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "view=year",
                "date=2026-02-30",
                "date=0001-01-01",
                "date=+999999999-01-01",
                "status=asleep",
                "channel=17",
                "post=%27;drop",
                "label=",
                "network=&status=&channel="
            })
    void passesOverWhatCannotBe(String query) {
        CalendarState state = CalendarState.read(QueryParameters.fromString(query), TODAY);
        assertThat(state).isEqualTo(CalendarState.read(QueryParameters.empty(), TODAY));
    }
}
