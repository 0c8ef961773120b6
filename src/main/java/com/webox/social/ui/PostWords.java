package com.webox.social.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.webox.kit.StatusBadge;
import com.webox.kit.Tone;
import com.webox.social.PostDetails;
import com.webox.social.PostStatus;
import com.webox.social.PostSummary;
import com.webox.social.PublicationStatus;
import com.webox.social.PublicationSummary;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How posts are put into words: their state, their time, their beginning. */
final class PostWords {

    private static final int EXCERPT = 140;

    private PostWords() {}

    static StatusBadge badge(Component speaker, PostStatus status) {
        return new StatusBadge(speaker.getTranslation("social.status." + status), tone(status));
    }

    static StatusBadge badge(Component speaker, PublicationStatus status) {
        return new StatusBadge(speaker.getTranslation("social.publication." + status), tone(status));
    }

    static Tone tone(PostStatus status) {
        return switch (status) {
            case DRAFT, CANCELLED -> Tone.NEUTRAL;
            case SCHEDULED -> Tone.ACCENT;
            case PUBLISHING -> Tone.INFO;
            case PUBLISHED -> Tone.SUCCESS;
            case HELD, UNCERTAIN -> Tone.WARNING;
            case FAILED -> Tone.ERROR;
        };
    }

    static Tone tone(PublicationStatus status) {
        return switch (status) {
            case CANCELLED -> Tone.NEUTRAL;
            case SCHEDULED -> Tone.ACCENT;
            case PUBLISHING, PREPARING, CHECKING -> Tone.INFO;
            case PUBLISHED -> Tone.SUCCESS;
            case HELD, UNCERTAIN -> Tone.WARNING;
            case FAILED -> Tone.ERROR;
        };
    }

    /** The same sign as on the calendar; the words stand beside it. */
    static Span sign(PostStatus status) {
        Span sign = new Span();
        sign.addClassName("wb-cal-status");
        sign.getElement().setAttribute("data-status", status.name()).setAttribute("aria-hidden", "true");
        return sign;
    }

    /** E.g. {@code Tuesday 24 November, 09:00}; with the year where it is not this one. */
    static String dayAndTime(LocalDateTime at, LocalDateTime now, Locale locale) {
        String day = at.getYear() == now.getYear() ? "EEEE d MMMM" : "EEEE d MMMM yyyy";
        return DateTimeFormatter.ofPattern(day + ", HH:mm", locale).format(at);
    }

    /** E.g. {@code Tue 24 Nov, 09:00}. */
    static String shortDayAndTime(LocalDateTime at, LocalDateTime now, Locale locale) {
        String day = at.getYear() == now.getYear() ? "EEE d MMM" : "EEE d MMM yyyy";
        return DateTimeFormatter.ofPattern(day + ", HH:mm", locale).format(at);
    }

    static String title(Component speaker, String excerpt) {
        return excerpt.isBlank() ? speaker.getTranslation("social.post.untitled") : excerpt;
    }

    /** The whole post as lists know it. */
    static PostSummary summary(PostDetails post) {
        String text = post.content().text();
        return new PostSummary(
                post.id(),
                post.version(),
                text.substring(0, Math.min(text.length(), EXCERPT)),
                post.status(),
                post.at(),
                post.dueAt(),
                post.publications().stream()
                        .map(PublicationSummary::network)
                        .distinct()
                        .toList(),
                post.content().labels().stream().toList(),
                post.content().media().stream().findFirst().orElse(null),
                post.author());
    }
}
