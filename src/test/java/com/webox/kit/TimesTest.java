package com.webox.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class TimesTest {

    private static final Instant NOON_IN_LONDON = Instant.parse("2026-11-21T12:05:00Z");

    @Test
    void speaksThePersonsLanguageInTheWorkspacesZone() {
        Times paris = new Times(viewer(ZoneId.of("Europe/Paris")));
        assertThat(paris.time(NOON_IN_LONDON, Locale.FRENCH)).isEqualTo("13:05");
        assertThat(paris.dateTime(NOON_IN_LONDON, Locale.FRENCH))
                .contains("21 nov. 2026")
                .endsWith("13:05");
        assertThat(paris.dayAndTime(NOON_IN_LONDON, Locale.FRENCH)).isEqualTo("sam. 21 nov., 13:05");
        assertThat(paris.longDay(LocalDate.of(2026, 11, 21), Locale.ENGLISH)).isEqualTo("Saturday 21 November");
    }

    @Test
    void theDayIsTheZonesDay() {
        Times auckland = new Times(viewer(ZoneId.of("Pacific/Auckland")));
        assertThat(auckland.date(NOON_IN_LONDON, Locale.ENGLISH)).isEqualTo("22 November 2026");
    }

    @Test
    void nobodyIsInUtcAndNotSignedIn() {
        Viewer nobody = new Viewer(
                new StaticListableBeanFactory().getBeanProvider(PersonContext.class),
                Clock.fixed(NOON_IN_LONDON, ZoneOffset.UTC));
        assertThat(nobody.signedIn()).isFalse();
        assertThat(nobody.firstName()).isEmpty();
        assertThat(new Times(nobody).time(NOON_IN_LONDON, Locale.FRENCH)).isEqualTo("12:05");
    }

    private static Viewer viewer(ZoneId zone) {
        PersonContext person = new PersonContext() {
            @Override
            public boolean signedIn() {
                return true;
            }

            @Override
            public Optional<String> firstName() {
                return Optional.of("Camille");
            }

            @Override
            public ZoneId zone() {
                return zone;
            }
        };
        return new Viewer(
                new StaticListableBeanFactory(Map.of("person", person)).getBeanProvider(PersonContext.class),
                Clock.fixed(NOON_IN_LONDON, ZoneOffset.UTC));
    }
}
