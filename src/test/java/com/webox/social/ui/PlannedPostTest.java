package com.webox.social.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.webox.social.PostId;
import com.webox.social.PostStatus;
import com.webox.social.PostSummary;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What may be dragged. */
class PlannedPostTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 21, 10, 30);

    @ParameterizedTest
    @CsvSource({
        "SCHEDULED, 2026-11-21T10:31, true",
        "SCHEDULED, 2026-11-21T10:30, false",
        "SCHEDULED, 2026-11-20T18:00, false",
        "HELD,      2026-11-20T18:00, true",
        "CANCELLED, 2026-11-24T09:00, true",
        "PUBLISHED, 2026-11-24T09:00, false",
        "PUBLISHING,2026-11-24T09:00, false",
        "FAILED,    2026-11-24T09:00, false",
    })
    void whatWaitsMovesAndWhatIsOverStays(PostStatus status, LocalDateTime at, boolean movable) {
        assertThat(PlannedPost.of(post(status, at), NOW).movable()).isEqualTo(movable);
    }

    @Test
    void aDraftWithoutPlanCanBeDraggedOntoTheCalendar() {
        PlannedPost draft = PlannedPost.of(post(PostStatus.DRAFT, null), NOW);
        assertThat(draft.movable()).isTrue();
        assertThat(draft.at()).isNull();
    }

    @ParameterizedTest
    @EnumSource(PostStatus.class)
    void timesGoToTheBrowserAsTheWallShowsThem(PostStatus status) {
        LocalDateTime at = LocalDateTime.of(2026, 3, 29, 2, 30, 59);
        assertThat(PlannedPost.of(post(status, at), NOW).at()).isEqualTo("2026-03-29T02:30");
    }

    private static PostSummary post(PostStatus status, @Nullable LocalDateTime at) {
        return new PostSummary(PostId.next(), 0, "Hello", status, at, null, List.of("x"), List.of(), null, "Ada");
    }
}
