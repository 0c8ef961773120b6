package com.webox.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void laterIdsSortAfterEarlierOnes() {
        List<UUID> made = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            made.add(Ids.next());
        }
        assertThat(made).isSortedAccordingTo(Ids.ORDER).doesNotHaveDuplicates();
    }

    @Test
    void saysVersionAndVariantOfTheStandard() {
        assertThat(Ids.next().version()).isEqualTo(7);
        assertThat(Ids.next().variant()).isEqualTo(2);
    }

    @Test
    void comesBackFromItsBytes() {
        UUID id = Ids.next();
        assertThat(Ids.uuid(Ids.bytes(id))).isEqualTo(id);
    }
}
