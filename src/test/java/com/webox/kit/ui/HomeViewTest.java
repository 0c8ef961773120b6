package com.webox.kit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HomeViewTest {

    @ParameterizedTest
    @CsvSource({
        "00:30,evening",
        "04:59,evening",
        "05:00,morning",
        "11:59,morning",
        "12:00,afternoon",
        "17:59,afternoon",
        "18:00,evening"
    })
    void greetsByTheTimeOfDay(LocalTime time, String part) {
        assertThat(HomeView.partOfDay(time)).isEqualTo(part);
    }
}
