package com.webox.social.network.facebook;

import com.webox.social.network.FailureKind;
import com.webox.social.network.Fingerprint;
import com.webox.social.network.NetworkEndpoint;
import com.webox.social.network.NetworkFailure;
import com.webox.social.network.NetworkWire;
import com.webox.social.network.Publication;
import com.webox.social.network.ReadBack;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The page's own posts. Facebook knows no key of ours, so a post is told by its words, and by the photos it shows: their
 * ids where a former attempt stored them, else their number.
 */
final class FacebookFeed {

    private static final int PAGE = 100;
    private static final int MOST_PAGES = 5;
    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(1);
    private static final String FIELDS =
            "id,message,created_time,attachments{media_type,target{id},subattachments{media_type,target{id}}}";

    /** Facebook writes {@code 2026-11-21T10:00:00+0000}. */
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX]")
            .toFormatter();

    private final FacebookCalls calls;
    private final NetworkWire wire;
    private final NetworkEndpoint endpoint;

    FacebookFeed(FacebookCalls calls, NetworkWire wire, NetworkEndpoint endpoint) {
        this.calls = calls;
        this.wire = wire;
        this.endpoint = endpoint;
    }

    /** @throws NetworkFailure when Facebook cannot be asked */
    ReadBack find(Publication publication, Instant since, Set<String> known) {
        Instant from = since.minus(CLOCK_DIFFERENCE);
        String after = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            JsonNode answer = page(publication, from, after);
            for (JsonNode post : answer.path("data")) {
                String id = post.path("id").asString("");
                Instant made = time(post.path("created_time").asString(""));
                boolean meant = (made == null || !made.isBefore(from)) && !known.contains(id);
                if (meant && same(publication, post)) {
                    return new ReadBack.Found(id, endpoint.post(id));
                }
            }
            after = answer.path("paging").has("next")
                    ? answer.at("/paging/cursors/after").asString("")
                    : "";
            if (after.isEmpty()) {
                return new ReadBack.Absent();
            }
        }
        return new ReadBack.Unreadable(FailureKind.OTHER, "the page has too many posts since then to look at all");
    }

    private JsonNode page(Publication publication, Instant from, String after) {
        List<String> query = new ArrayList<>(List.of(
                "fields", FIELDS,
                "since", Long.toString(from.getEpochSecond()),
                "limit", Integer.toString(PAGE)));
        if (!after.isEmpty()) {
            query.addAll(List.of("after", after));
        }
        JsonNode answer = wire.ask(calls.get(
                        "/" + publication.accountId() + "/posts",
                        publication.accessToken(),
                        query.toArray(String[]::new)))
                .json();
        if (!answer.path("data").isArray()) {
            throw new NetworkFailure(FailureKind.OTHER, "the posts could not be read");
        }
        return answer;
    }

    private static boolean same(Publication publication, JsonNode post) {
        if (!Fingerprint.of(post.path("message").asString("")).equals(Fingerprint.of(publication.text()))) {
            return false;
        }
        List<String> shown = photos(post);
        if (shown.size() != publication.media().size()) {
            return false;
        }
        List<String> ours =
                FacebookHandle.of(publication).map(FacebookHandle::ids).orElse(List.of());
        return ours.size() < shown.size() || shown.contains("") || new HashSet<>(ours).equals(new HashSet<>(shown));
    }

    /** The ids of the photos and videos that a post shows; a link's preview is none. */
    private static List<String> photos(JsonNode post) {
        List<String> found = new ArrayList<>();
        for (JsonNode attachment : post.at("/attachments/data")) {
            JsonNode parts = attachment.at("/subattachments/data");
            for (JsonNode part : parts.isArray() ? parts : List.of(attachment)) {
                String type = part.path("media_type").asString("");
                if (type.equals("photo") || type.equals("video")) {
                    found.add(part.at("/target/id").asString(""));
                }
            }
        }
        return found;
    }

    private static @Nullable Instant time(String text) {
        try {
            return text.isEmpty() ? null : OffsetDateTime.parse(text, TIME).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
