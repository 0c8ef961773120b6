package com.webox.ai;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a provider is left alone, and when it is tried again. */
class CircuitTest {

    private static final AiFailure DOWN = new AiFailure.ProviderDown("503");

    private final Circuit circuit = new Circuit();
    private Instant now = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void threeOutagesInARowOpenIt() {
        fail(DOWN, 2);
        assertThat(circuit.state(now)).isEqualTo(Circuit.State.CLOSED);

        fail(new AiFailure.Unknown("no answer"), 1);

        assertThat(circuit.state(now)).isEqualTo(Circuit.State.OPEN);
        assertThat(circuit.until(now)).isEqualTo(now.plus(Circuit.FIRST_WAIT));
        assertThat(circuit.admits(now)).isFalse();
    }

    @Test
    void anAnswerBetweenStartsTheCountAgain() {
        for (AiFailure answer : List.of(
                new AiFailure.BadInput("key"), new AiFailure.RefusedByPolicy(""), new AiFailure.OverQuota(null))) {
            fail(DOWN, 2);
            fail(answer, 1);
            fail(DOWN, 2);

            assertThat(circuit.state(now)).as(answer.code()).isEqualTo(Circuit.State.CLOSED);
            circuit.reset();
        }
    }

    @Test
    void whatSaysNothingOfTheProviderCountsForNothing() {
        fail(DOWN, 2);
        fail(new AiFailure.Stopped(), 5);
        fail(DOWN, 1);

        assertThat(circuit.state(now)).isEqualTo(Circuit.State.OPEN);
    }

    @Test
    void afterTheWaitOneRunTriesItAndTheOthersGoElsewhere() {
        fail(DOWN, 3);
        now = now.plus(Circuit.FIRST_WAIT);

        assertThat(circuit.state(now)).isEqualTo(Circuit.State.HALF_OPEN);
        assertThat(circuit.admits(now)).isTrue();
        assertThat(circuit.admits(now)).isFalse();

        circuit.ended(null, now);
        assertThat(circuit.state(now)).isEqualTo(Circuit.State.CLOSED);
        assertThat(circuit.admits(now)).isTrue();
    }

    @Test
    void eachTrialThatFailsDoublesTheWaitUpToTenMinutes() {
        fail(DOWN, 3);
        Duration wait = Circuit.FIRST_WAIT;
        for (int i = 0; i < 8; i++) {
            now = now.plus(wait);
            assertThat(circuit.admits(now)).isTrue();
            circuit.ended(DOWN, now);
            wait = wait.multipliedBy(2).compareTo(Circuit.LONGEST_WAIT) > 0
                    ? Circuit.LONGEST_WAIT
                    : wait.multipliedBy(2);
            assertThat(circuit.until(now)).isEqualTo(now.plus(wait));
        }
        assertThat(wait).isEqualTo(Circuit.LONGEST_WAIT);
    }

    @Test
    void aTrialOfWhichNobodyHearsDoesNotKeepOthersOutForEver() {
        fail(DOWN, 3);
        now = now.plus(Circuit.FIRST_WAIT);
        assertThat(circuit.admits(now)).isTrue();

        assertThat(circuit.admits(now.plus(Duration.ofHours(1)))).isTrue();
    }

    @Test
    void anAuthorWhoStopsTheTrialLeavesItToTheNext() {
        fail(DOWN, 3);
        now = now.plus(Circuit.FIRST_WAIT);
        assertThat(circuit.admits(now)).isTrue();
        circuit.ended(new AiFailure.Stopped(), now);

        assertThat(circuit.admits(now)).isTrue();
    }

    @Test
    void aQuotaIsWaitedForUntilTheTimeItNamed() {
        fail(new AiFailure.OverQuota(now.plusSeconds(90)), 1);

        assertThat(circuit.state(now)).isEqualTo(Circuit.State.RESTING);
        assertThat(circuit.until(now)).isEqualTo(now.plusSeconds(90));
        assertThat(circuit.state(now.plusSeconds(90))).isEqualTo(Circuit.State.CLOSED);
    }

    private void fail(AiFailure failure, int times) {
        for (int i = 0; i < times; i++) {
            circuit.ended(failure, now);
        }
    }
}
