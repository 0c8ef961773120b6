package com.webox.social.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class LatenessStepsTest {

    @Test
    void percentilesAreWithinTwoPartsInAHundredOfTheExactOnes() {
        Random random = new Random(7);
        long[] late = LongStream.generate(() -> (long) Math.exp(4 + 8 * random.nextDouble()))
                .limit(10_000)
                .sorted()
                .toArray();
        LatenessSteps steps = new LatenessSteps();
        for (long each : late) {
            steps.add((int) Math.floor(Math.log(1 + each) * LatenessSteps.PER_E), 1);
        }
        StatusReport.Lateness found = steps.lateness();
        assertThat(Objects.requireNonNull(found.p50())).isCloseTo(late[4_999], Percentage.withPercentage(2));
        assertThat(Objects.requireNonNull(found.p99())).isCloseTo(late[9_899], Percentage.withPercentage(2));
    }

    @Test
    void nothingOutHasNoLateness() {
        assertThat(new LatenessSteps().lateness()).isEqualTo(new StatusReport.Lateness(null, null));
    }
}
