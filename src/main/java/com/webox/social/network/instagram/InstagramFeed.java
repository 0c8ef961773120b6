package com.webox.social.network.instagram;

import com.webox.social.network.FailureKind;
import com.webox.social.network.Fingerprint;
import com.webox.social.network.NetworkFailure;
import com.webox.social.network.NetworkWire;
import com.webox.social.network.Publication;
import com.webox.social.network.ReadBack;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The account's published media. */
final class InstagramFeed {

    private static final int LOOKED_AT = 100;
    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(1);

    /** Instagram writes {@code 2026-11-21T10:00:00+0000}. */
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX]")
            .toFormatter();

    private final InstagramCalls calls;
    private final NetworkWire wire;

    InstagramFeed(InstagramCalls calls, NetworkWire wire) {
        this.calls = calls;
        this.wire = wire;
    }

    /**
     * The media with the publication's caption, made after {@code since}.
     *
     * @throws NetworkFailure when Instagram cannot be asked
     */
    ReadBack find(Publication publication, Instant since, Set<String> known) {
        JsonNode media = wire.ask(calls.get(
                        "/" + publication.accountId() + "/media",
                        publication.accessToken(),
                        "fields",
                        "id,caption,permalink,timestamp",
                        "limit",
                        Integer.toString(LOOKED_AT)))
                .json()
                .path("data");
        if (!media.isArray()) {
            throw new NetworkFailure(FailureKind.OTHER, "the media could not be read");
        }
        Fingerprint ours = Fingerprint.of(publication.text());
        Instant from = since.minus(CLOCK_DIFFERENCE);
        boolean all = media.size() < LOOKED_AT;
        for (JsonNode item : media) {
            Instant made = time(item.path("timestamp").asString(""));
            if (made != null && made.isBefore(from)) {
                all = true;
                continue;
            }
            String id = item.path("id").asString("");
            if (!known.contains(id)
                    && Fingerprint.of(item.path("caption").asString("")).equals(ours)) {
                return new ReadBack.Found(id, address(item.path("permalink").asString("")));
            }
        }
        return all
                ? new ReadBack.Absent()
                : new ReadBack.Unreadable(
                        FailureKind.OTHER, "the account has too many posts since then to look at all");
    }

    /** Where a published media is seen; null when that cannot be asked now, which changes nothing about its being out. */
    @Nullable
    URI link(String id, String token) {
        try {
            return address(wire.ask(calls.get("/" + id, token, "fields", "permalink"))
                    .json()
                    .path("permalink")
                    .asString(""));
        } catch (NetworkFailure failure) {
            return null;
        }
    }

    private static @Nullable URI address(String text) {
        return text.isEmpty() ? null : URI.create(text);
    }

    private static @Nullable Instant time(String text) {
        try {
            return text.isEmpty() ? null : OffsetDateTime.parse(text, TIME).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
