package com.webox.ai.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.webox.ai.AiFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a job and its parts may become, and when something is tried again. */
class TransitionsTest {

    private static final Map<JobState, Set<JobState>> JOBS = Map.of(
            JobState.QUEUED, Set.of(JobState.RUNNING, JobState.CANCELLED),
            JobState.RUNNING, Set.of(JobState.SUCCEEDED, JobState.FAILED, JobState.CANCELLED),
            JobState.SUCCEEDED, Set.of(),
            JobState.FAILED, Set.of(JobState.QUEUED),
            JobState.CANCELLED, Set.of());

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @ParameterizedTest
    @EnumSource(JobState.class)
    void aJobBecomesWhatTheTableSaysAndNothingElse(JobState state) {
        for (JobState next : JobState.values()) {
            if (JOBS.getOrDefault(state, Set.of()).contains(next)) {
                assertThat(state.become(next)).isEqualTo(next);
            } else {
                assertThatIllegalStateException().isThrownBy(() -> state.become(next));
            }
        }
    }

    @Test
    void whatIsPaidForIsNeverBegunAgainByItself() {
        assertThat(PartState.WORKING.next()).doesNotContain(PartState.WAITING, PartState.BEGINNING);
        assertThat(PartState.DONE.next()).isEmpty();
        assertThat(PartState.CANCELLED.next()).isEmpty();
        for (PartState state : PartState.values()) {
            assertThat(state.next().contains(PartState.BEGINNING))
                    .as("%s", state)
                    .isEqualTo(state == PartState.WAITING);
        }
    }

    @Test
    void onlyWhatWasCertainlyNotDoneIsBegunAgain() {
        Instant late = NOW.plus(Duration.ofHours(1));
        assertThat(Patience.beginAgain(new AiFailure.ProviderDown(""), 1, NOW, late))
                .hasValueSatisfying(again -> assertThat(again).isBetween(NOW.plusSeconds(5), NOW.plusSeconds(6)));
        assertThat(Patience.beginAgain(new AiFailure.OverQuota(NOW.plusSeconds(90)), 1, NOW, late))
                .hasValue(NOW.plusSeconds(90));
        for (AiFailure failure : Set.of(
                new AiFailure.Unknown(""),
                new AiFailure.RefusedByPolicy(""),
                new AiFailure.BadInput(""),
                new AiFailure.OverQuota(null))) {
            assertThat(Patience.beginAgain(failure, 1, NOW, late))
                    .as(failure.code())
                    .isEmpty();
        }
        assertThat(Patience.beginAgain(new AiFailure.OverQuota(late.plusSeconds(1)), 1, NOW, late))
                .as("later than it may last")
                .isEmpty();
        assertThat(Patience.beginAgain(new AiFailure.ProviderDown(""), Patience.BEGINS, NOW, late))
                .as("often enough")
                .isEmpty();
    }

    @Test
    void looksBecomeRarerAndNeverComeTooSoon() {
        Duration asked = Duration.ofSeconds(5);
        for (int looks = 0; looks < 50; looks++) {
            assertThat(Patience.look(asked, looks)).isBetween(asked, Duration.ofMillis(16_500));
        }
        assertThat(Patience.look(asked, 20)).isGreaterThan(Duration.ofSeconds(14));
        assertThat(Patience.pause(50)).isBetween(Duration.ofMinutes(2), Duration.ofSeconds(133));
    }
}
