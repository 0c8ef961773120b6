package com.webox.social.network.x;

import com.webox.platform.http.Call;
import com.webox.social.network.FailureKind;
import com.webox.social.network.Fingerprint;
import com.webox.social.network.NetworkEndpoint;
import com.webox.social.network.NetworkFailure;
import com.webox.social.network.NetworkWire;
import com.webox.social.network.Publication;
import com.webox.social.network.ReadBack;
import com.webox.social.network.WebLinks;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/**
 * Looks for a post among the account's latest. X knows no key of ours, so it is told apart by its words, by where its
 * links lead and by how many media it has.
 */
final class XTimeline {

    private static final int MOST_PAGES = 5;
    /** Their clock and ours may differ, and X cuts the time to seconds. */
    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(1);

    private static final Pattern ADDRESS_FORM = Pattern.compile("^https?://(?:www\\.)?|/$", Pattern.CASE_INSENSITIVE);

    private final NetworkEndpoint endpoint;
    private final NetworkWire wire;

    XTimeline(NetworkEndpoint endpoint, NetworkWire wire) {
        this.endpoint = endpoint;
        this.wire = wire;
    }

    /** @throws NetworkFailure when X cannot be asked */
    ReadBack find(Publication publication, Instant since, Set<String> known) {
        String from =
                since.minus(CLOCK_DIFFERENCE).truncatedTo(ChronoUnit.SECONDS).toString();
        String next = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            JsonNode answer = page(publication, from, next);
            for (JsonNode post : answer.path("data")) {
                String id = post.path("id").asString("");
                if (!known.contains(id) && same(publication, post)) {
                    return new ReadBack.Found(id, endpoint.post(id));
                }
            }
            next = answer.path("meta").path("next_token").asString("");
            if (next.isEmpty()) {
                return new ReadBack.Absent();
            }
        }
        return new ReadBack.Unreadable(FailureKind.OTHER, "the account has too many posts since then to look at all");
    }

    /**
     * The ids of a thread's posts that are out, in order: {@code stored}, and those that follow on the timeline.
     *
     * @throws NetworkFailure when X cannot be asked, or shows too much to look at all
     */
    List<String> thread(Publication publication, List<String> stored, Instant since, Set<String> known) {
        List<JsonNode> posts = all(publication, since);
        List<String> out = new ArrayList<>(stored);
        if (out.isEmpty()) {
            posts.stream()
                    .filter(post -> repliedTo(post).isEmpty() && same(publication, post))
                    .map(post -> post.path("id").asString(""))
                    .filter(id -> !known.contains(id))
                    .findFirst()
                    .ifPresent(out::add);
        }
        List<String> parts = publication.extras().parts(XThread.FIELD);
        while (!out.isEmpty() && out.size() <= parts.size()) {
            Fingerprint part = Fingerprint.of(parts.get(out.size() - 1));
            String before = out.getLast();
            String next = posts.stream()
                    .filter(post -> repliedTo(post).equals(before)
                            && Fingerprint.of(text(post)).equals(part))
                    .map(post -> post.path("id").asString(""))
                    .findFirst()
                    .orElse("");
            if (next.isEmpty()) {
                break;
            }
            out.add(next);
        }
        return out;
    }

    private List<JsonNode> all(Publication publication, Instant since) {
        String from =
                since.minus(CLOCK_DIFFERENCE).truncatedTo(ChronoUnit.SECONDS).toString();
        List<JsonNode> posts = new ArrayList<>();
        String next = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            JsonNode answer = page(publication, from, next);
            answer.path("data").forEach(posts::add);
            next = answer.path("meta").path("next_token").asString("");
            if (next.isEmpty()) {
                return posts;
            }
        }
        throw new NetworkFailure(FailureKind.OTHER, "the account has too many posts since then to look at all");
    }

    /** The post that a post answers; empty for one that stands on its own. */
    private static String repliedTo(JsonNode post) {
        for (JsonNode other : post.path("referenced_tweets")) {
            if (other.path("type").asString("").equals("replied_to")) {
                return other.path("id").asString("");
            }
        }
        return "";
    }

    private static String text(JsonNode post) {
        String text =
                post.path("note_tweet").path("text").asString(post.path("text").asString(""));
        return HtmlUtils.htmlUnescape(text);
    }

    private JsonNode page(Publication publication, String from, String next) {
        List<String> query = new ArrayList<>(List.of(
                "max_results", "100",
                "start_time", from,
                "exclude", "retweets",
                "tweet.fields", "attachments,created_at,entities,note_tweet,referenced_tweets"));
        if (!next.isEmpty()) {
            query.addAll(List.of("pagination_token", next));
        }
        String path = "/2/users/" + publication.accountId() + "/tweets";
        JsonNode answer = wire.ask(Call.get(endpoint.api(path, query.toArray(String[]::new)))
                        .bearer(publication.accessToken()))
                .json();
        // Without posts there is a count of zero; an answer with neither says nothing.
        if (!answer.path("data").isArray() && !answer.path("meta").has("result_count")) {
            throw new NetworkFailure(FailureKind.OTHER, "the timeline could not be read");
        }
        return answer;
    }

    private static boolean same(Publication publication, JsonNode post) {
        if (!Fingerprint.of(text(post)).equals(Fingerprint.of(publication.text()))) {
            return false;
        }
        JsonNode media = post.path("attachments").path("media_keys");
        if (media.isArray() && media.size() != publication.media().size()) {
            return false;
        }
        Set<String> theirs = linksOf(post);
        return theirs.isEmpty() || theirs.equals(linksOf(publication.text()));
    }

    private static Set<String> linksOf(JsonNode post) {
        JsonNode entities = post.has("note_tweet") ? post.path("note_tweet").path("entities") : post.path("entities");
        Set<String> links = new HashSet<>();
        for (JsonNode link : entities.path("urls")) {
            String address = link.path("expanded_url").asString("");
            // The link that X adds for media leads to the post itself.
            if (!address.isEmpty() && !link.has("media_key") && !address.contains("/status/")) {
                links.add(plain(address));
            }
        }
        return links;
    }

    private static Set<String> linksOf(String text) {
        Set<String> links = new HashSet<>();
        for (WebLinks.Link link : WebLinks.find(text)) {
            String address = text.substring(link.start(), link.end());
            if (!address.contains("/status/")) {
                links.add(plain(address));
            }
        }
        return links;
    }

    private static String plain(String address) {
        return ADDRESS_FORM.matcher(address).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
