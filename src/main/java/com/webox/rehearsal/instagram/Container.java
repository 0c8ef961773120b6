package com.webox.rehearsal.instagram;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits to be published: Meta's container.
 *
 * @param children the containers of a carousel's items, else empty
 * @param readyAt when its processing ends at the earliest
 * @param mediaId the fetched file
 * @param postId what came of it
 */
record Container(
        long id,
        String accountId,
        Kind kind,
        String sourceUrl,
        String caption,
        String alt,
        List<Long> children,
        boolean carouselItem,
        State state,
        @Nullable ContainerFault fault,
        Instant readyAt,
        @Nullable Long mediaId,
        @Nullable Long postId,
        Instant createdAt) {

    enum Kind {
        IMAGE,
        VIDEO,
        REELS,
        STORIES,
        CAROUSEL
    }

    /** What is stored; what Meta calls {@code status_code} also depends on the time. */
    enum State {
        FETCHING,
        FETCHED,
        ERROR,
        PUBLISHED
    }

    private static final Duration LIFE = Duration.ofHours(24);

    Container {
        children = List.copyOf(children);
    }

    String statusCode(Instant now) {
        return switch (state) {
            case PUBLISHED -> "PUBLISHED";
            case ERROR -> "ERROR";
            case FETCHING, FETCHED -> {
                if (createdAt.plus(LIFE).isBefore(now)) {
                    yield "EXPIRED";
                }
                yield state == State.FETCHED && !readyAt.isAfter(now) ? "FINISHED" : "IN_PROGRESS";
            }
        };
    }

    /** The sentence that goes with the code. */
    String status(Instant now) {
        String code = statusCode(now);
        return switch (code) {
            case "PUBLISHED" -> "Published: Media has been successfully published.";
            case "FINISHED" -> "Finished: Media has been uploaded and it is ready to be published.";
            case "EXPIRED" -> "Expired: The container was not published within 24 hours and has expired.";
            case "ERROR" ->
                fault == null
                        ? "Error: Media upload has failed."
                        : "Error: Media upload has failed with error code " + fault.subcode() + ": " + fault.message();
            default -> "In Progress: Media is still being processed.";
        };
    }
}
