package com.webox.social.ui;

import com.vaadin.flow.component.Component;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How late something was, as people say it. */
final class Lateness {

    private static final long SECOND = 1000;

    private Lateness() {}

    static String words(Component speaker, @Nullable Long millis) {
        if (millis == null) {
            return "–";
        }
        if (millis < SECOND) {
            return speaker.getTranslation("social.state.millis", millis);
        }
        Duration late = Duration.ofMillis(millis);
        if (late.toMinutes() == 0) {
            return speaker.getTranslation("social.state.seconds", millis / (double) SECOND);
        }
        return late.toHours() == 0
                ? speaker.getTranslation("social.state.minutes", late.toMinutes(), late.toSecondsPart())
                : speaker.getTranslation("social.state.hours", late.toHours(), late.toMinutesPart());
    }
}
