package com.webox.kit;

import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** The person before the screen, as {@link PersonContext} tells it; nobody, in UTC, where nothing tells. */
@Service
public class Viewer {

    private final ObjectProvider<PersonContext> person;
    private final Clock clock;

    Viewer(ObjectProvider<PersonContext> person, Clock clock) {
        this.person = person;
        this.clock = clock;
    }

    public boolean signedIn() {
        return person.stream().anyMatch(PersonContext::signedIn);
    }

    public Optional<String> firstName() {
        return person.stream().findFirst().flatMap(PersonContext::firstName);
    }

    /** The workspace's zone. */
    public ZoneId zone() {
        return person.stream().findFirst().map(PersonContext::zone).orElse(ZoneOffset.UTC);
    }

    /** The wall clock of the workspace. */
    public ZonedDateTime now() {
        return clock.instant().atZone(zone());
    }

    public LocalTime time() {
        return now().toLocalTime();
    }
}
