package com.webox.social.network.youtube;

import com.webox.platform.http.Call;
import com.webox.social.network.AccountLimits;
import com.webox.social.network.FailureKind;
import com.webox.social.network.Fingerprint;
import com.webox.social.network.NetworkEndpoint;
import com.webox.social.network.NetworkFailure;
import com.webox.social.network.NetworkWire;
import com.webox.social.network.Publication;
import com.webox.social.network.ReadBack;
import com.webox.social.network.RemoteAccount;
import com.webox.social.network.RemoteAccounts;
import com.webox.social.network.Tokens;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The channel and the playlist of all that was uploaded to it, whoever may see it. */
final class YouTubeChannel implements RemoteAccounts {

    private static final int PAGE = 50;
    private static final int MOST_PAGES = 4;
    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(1);

    /** What a channel without a verified phone number may upload, in seconds. */
    private static final double UNVERIFIED_SECONDS = 900;

    private final NetworkEndpoint endpoint;
    private final NetworkWire wire;
    private final OptionalInt perDay;
    private final Clock clock;

    /** @param perDay uploads a project may make in a day */
    YouTubeChannel(NetworkEndpoint endpoint, NetworkWire wire, OptionalInt perDay, Clock clock) {
        this.endpoint = endpoint;
        this.wire = wire;
        this.perDay = perDay;
        this.clock = clock;
    }

    /** @throws NetworkFailure when YouTube cannot be asked, or the person has no channel */
    @Override
    public List<RemoteAccount> of(Tokens tokens) {
        JsonNode channel = mine("snippet", tokens.access());
        JsonNode snippet = channel.path("snippet");
        String avatar = snippet.at("/thumbnails/default/url").asString("");
        return List.of(new RemoteAccount(
                channel.path("id").asString(""),
                snippet.path("title").asString(""),
                snippet.path("customUrl").asString(""),
                avatar.isEmpty() ? null : URI.create(avatar)));
    }

    /**
     * What the channel allows. The project's uploads of the day are known only as far as they went to this channel, so
     * fewer may be left.
     *
     * @throws NetworkFailure when YouTube cannot be asked
     */
    @Override
    public AccountLimits limits(String accountId, String accessToken) {
        JsonNode channel = mine("status,contentDetails", accessToken);
        boolean verified =
                channel.at("/status/longUploadsStatus").asString("allowed").equals("allowed");
        Integer left = null;
        if (perDay.isPresent()) {
            left = Math.max(
                    0, perDay.getAsInt() - uploadedSince(YouTubeDay.began(clock), uploads(channel), accessToken));
        }
        return new AccountLimits(
                Map.of(),
                Set.of(),
                verified ? null : UNVERIFIED_SECONDS,
                left,
                left == null ? null : YouTubeDay.ends(clock));
    }

    /**
     * The upload with the publication's title and description, made after {@code since}.
     *
     * @throws NetworkFailure when YouTube cannot be asked
     */
    ReadBack find(Publication publication, Instant since, Set<String> known) {
        String token = publication.accessToken();
        Instant from = since.minus(CLOCK_DIFFERENCE);
        Fingerprint title = Fingerprint.of(publication.extras().text(YouTubeFields.TITLE));
        Fingerprint words = Fingerprint.of(publication.text());
        String uploads = uploads(mine("contentDetails", token));
        String next = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            JsonNode answer = page(uploads, next, token);
            for (JsonNode item : answer.path("items")) {
                JsonNode snippet = item.path("snippet");
                String id = item.at("/contentDetails/videoId").asString("");
                Instant made = time(snippet);
                boolean meant = made == null || !made.isBefore(from);
                boolean same =
                        Fingerprint.of(snippet.path("title").asString("")).equals(title)
                                && Fingerprint.of(snippet.path("description").asString(""))
                                        .equals(words);
                if (meant && same && !known.contains(id)) {
                    return new ReadBack.Found(id, endpoint.post(id));
                }
            }
            next = answer.path("nextPageToken").asString("");
            if (next.isEmpty() || olderThan(from, answer)) {
                return new ReadBack.Absent();
            }
        }
        return new ReadBack.Unreadable(FailureKind.OTHER, "the channel has too many uploads since then to look at all");
    }

    private int uploadedSince(Instant from, String uploads, String token) {
        int found = 0;
        String next = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            JsonNode answer = page(uploads, next, token);
            for (JsonNode item : answer.path("items")) {
                Instant made = time(item.path("snippet"));
                if (made != null && !made.isBefore(from)) {
                    found++;
                }
            }
            next = answer.path("nextPageToken").asString("");
            if (next.isEmpty() || olderThan(from, answer)) {
                break;
            }
        }
        return found;
    }

    private static boolean olderThan(Instant from, JsonNode page) {
        JsonNode items = page.path("items");
        Instant last =
                items.isEmpty() ? null : time(items.path(items.size() - 1).path("snippet"));
        return last != null && last.isBefore(from);
    }

    private JsonNode mine(String parts, String token) {
        JsonNode channel = wire.ask(Call.get(endpoint.api("/youtube/v3/channels", "part", parts, "mine", "true"))
                        .bearer(token))
                .json()
                .path("items")
                .path(0);
        if (channel.path("id").asString("").isEmpty()) {
            throw new NetworkFailure(FailureKind.ACCOUNT_RESTRICTED, "this Google account has no YouTube channel");
        }
        return channel;
    }

    private static String uploads(JsonNode channel) {
        return channel.at("/contentDetails/relatedPlaylists/uploads").asString("");
    }

    private JsonNode page(String playlist, String next, String token) {
        List<String> query = new ArrayList<>(List.of(
                "part", "snippet,contentDetails", "playlistId", playlist, "maxResults", Integer.toString(PAGE)));
        if (!next.isEmpty()) {
            query.addAll(List.of("pageToken", next));
        }
        JsonNode answer = wire.ask(Call.get(endpoint.api("/youtube/v3/playlistItems", query.toArray(String[]::new)))
                        .bearer(token))
                .json();
        if (!answer.path("items").isArray()) {
            throw new NetworkFailure(FailureKind.OTHER, "the uploads could not be read");
        }
        return answer;
    }

    private static @Nullable Instant time(JsonNode snippet) {
        try {
            return Instant.parse(snippet.path("publishedAt").asString(""));
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
