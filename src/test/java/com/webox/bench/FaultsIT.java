package com.webox.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.INTEGER;
import static org.assertj.core.api.InstanceOfAssertFactories.LONG;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The short form of {@code ./webox bench faults}, on MariaDB. */
class FaultsIT {

    @Test
    void nothingIsLostOrDoubledWhateverFails() throws Exception {
        Map<String, Object> figures = new FaultsPlay(new FaultsPlay.Script(
                        6, 1, Duration.ofSeconds(9), 1, 1, Duration.ofSeconds(1), Duration.ofSeconds(60), 7))
                .run();

        assertThat(figures)
                .as("%s", figures)
                .containsEntry("lost", 0)
                .containsEntry("duplicated", 0)
                .containsEntry("unsettled", 0)
                .containsEntry("late_sends", 0);
        assertThat(figures)
                .as("%s", figures)
                .extractingByKey("killed_in_a_call", INTEGER)
                .isPositive();
        assertThat(figures)
                .as("%s", figures)
                .extractingByKey("takeover_p99_ms", LONG)
                .isBetween(1L, 10_000L);
    }
}
