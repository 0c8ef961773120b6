package com.webox.social.network.linkedin;

import com.webox.platform.http.Call;
import com.webox.platform.http.HttpCalls;
import com.webox.platform.http.Reply.Answer;
import com.webox.social.network.Attachment;
import com.webox.social.network.Checkpoint;
import com.webox.social.network.Consent;
import com.webox.social.network.FailureKind;
import com.webox.social.network.Fault;
import com.webox.social.network.Fingerprint;
import com.webox.social.network.FirstComment;
import com.webox.social.network.Halt;
import com.webox.social.network.NetworkDefaults;
import com.webox.social.network.NetworkEndpoint;
import com.webox.social.network.NetworkEndpoints;
import com.webox.social.network.NetworkFailure;
import com.webox.social.network.NetworkRules;
import com.webox.social.network.NetworkWire;
import com.webox.social.network.Publication;
import com.webox.social.network.PublishOutcome;
import com.webox.social.network.PublishOutcome.Published;
import com.webox.social.network.PublishOutcome.Retry;
import com.webox.social.network.PublishOutcome.Unknown;
import com.webox.social.network.ReadBack;
import com.webox.social.network.RemoteAccount;
import com.webox.social.network.RulesCatalogue;
import com.webox.social.network.SocialNetwork;
import com.webox.social.network.Tokens;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** LinkedIn through its versioned REST interface: people, or the pages they administer. */
class LinkedInNetwork implements SocialNetwork {

    private static final int PAGE = 50;
    private static final int MOST_PAGES = 5;
    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(1);
    private static final int VERSION_MONTHS = 12;
    private static final DateTimeFormatter VERSION = DateTimeFormatter.ofPattern("uuuuMM");
    private static final int LONGEST_TITLE = 100;

    private final String key;
    private final String name;

    private final NetworkEndpoint endpoint;
    private final NetworkRules rules;
    private final NetworkWire wire;
    private final LinkedInCalls calls;
    private final LinkedInConsent consent;
    private final LinkedInAccounts accounts;
    private final LinkedInUploads uploads;

    LinkedInNetwork(
            NetworkDefaults defaults,
            String name,
            NetworkEndpoints endpoints,
            RulesCatalogue catalogue,
            HttpCalls http,
            Clock clock) {
        this.key = defaults.key();
        this.name = name;
        this.endpoint = endpoints.of(defaults);
        this.rules = catalogue.rules(LinkedInDefaults.PEOPLE.key(), String::length);
        LinkedInFaults faults = new LinkedInFaults(clock);
        this.wire = new NetworkWire(http, faults::read);
        this.calls = new LinkedInCalls(endpoint);
        this.consent = new LinkedInConsent(endpoint, wire, clock);
        this.accounts = new LinkedInAccounts(endpoint, calls, wire);
        this.uploads = new LinkedInUploads(calls, wire);
    }

    @Override
    public final String key() {
        return key;
    }

    @Override
    public String displayName() {
        return name;
    }

    @Override
    public NetworkRules rules() {
        return rules;
    }

    @Override
    public boolean configured() {
        return endpoint.configured();
    }

    /** The first day of the month, a year after the month that the version is named by. */
    @Override
    public Optional<LocalDate> versionEnds() {
        try {
            YearMonth version = YearMonth.parse(endpoint.version(), VERSION);
            return Optional.of(version.plusMonths(VERSION_MONTHS).atDay(1));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    @Override
    public Set<String> scopes() {
        return Set.copyOf(endpoint.scopes());
    }

    @Override
    public Consent consent(URI callback, String state) {
        return consent.page(callback, state);
    }

    @Override
    public Tokens exchange(String code, URI callback, @Nullable String verifier) {
        return consent.exchange(code, callback);
    }

    @Override
    public Tokens refresh(Tokens tokens) {
        return consent.refresh(tokens);
    }

    @Override
    public List<RemoteAccount> accounts(Tokens tokens) {
        return accounts.of(tokens);
    }

    @Override
    public PublishOutcome publish(Publication publication, Checkpoint checkpoint) {
        List<String> media;
        try {
            media = uploads.ready(publication, checkpoint);
        } catch (Halt halt) {
            return halt.outcome();
        }
        Call create = calls.post("/posts", publication.accessToken()).json(post(publication, media));
        PublishOutcome outcome = wire.create(create, checkpoint, this::accepted);
        boolean tooEarly = outcome instanceof Retry retry && retry.kind() == FailureKind.MEDIA_REFUSED;
        return tooEarly && !media.isEmpty() ? LinkedInUploads.stillProcessing(media, (Retry) outcome) : outcome;
    }

    /** The author comments: the publication's account. */
    @Override
    public Optional<String> followUp(Publication publication, String remoteId, boolean mayBeDone) {
        FirstComment written = new FirstComment(
                wire,
                (post, token) -> calls.get(commentsOf(post) + "?count=100", token),
                "/message/text",
                (post, token, words) ->
                        calls.post(commentsOf(post), token).json(comment(publication.accountId(), post, words)));
        return written.write(publication, remoteId, mayBeDone);
    }

    @Override
    public ReadBack readBack(Publication publication, Instant since, Set<String> known) {
        Fingerprint ours = Fingerprint.of(LittleText.shownOf(publication.text()));
        long from = since.minus(CLOCK_DIFFERENCE).toEpochMilli();
        try {
            for (int page = 0; page < MOST_PAGES; page++) {
                JsonNode posts = wire.ask(
                                accounts.postsOf(publication.accountId(), page * PAGE, PAGE, publication.accessToken()))
                        .json()
                        .path("elements");
                if (!posts.isArray()) {
                    return Fault.refused(FailureKind.OTHER, "the posts could not be read")
                            .unreadable();
                }
                boolean older = posts.size() < PAGE;
                for (JsonNode post : posts) {
                    String id = post.path("id").asString("");
                    boolean recent = post.path("createdAt").asLong(Long.MAX_VALUE) >= from;
                    if (recent && !known.contains(id) && same(ours, publication, post)) {
                        return new ReadBack.Found(id, endpoint.post(id));
                    }
                    // In the order of their last change: what changed before was also made before.
                    older |= post.path("lastModifiedAt").asLong(Long.MAX_VALUE) < from;
                }
                if (older) {
                    return new ReadBack.Absent();
                }
            }
        } catch (NetworkFailure failure) {
            return new ReadBack.Unreadable(failure.kind(), String.valueOf(failure.getMessage()));
        }
        return new ReadBack.Unreadable(FailureKind.OTHER, "the account has too many posts since then to look at all");
    }

    private static boolean same(Fingerprint ours, Publication publication, JsonNode post) {
        String theirs = LittleText.decode(post.path("commentary").asString(""));
        JsonNode images = post.path("content").path("multiImage").path("images");
        return Fingerprint.of(theirs).equals(ours)
                && (!images.isArray() || images.size() == publication.media().size());
    }

    private static ObjectNode post(Publication publication, List<String> media) {
        ObjectNode post = HttpCalls.JSON
                .createObjectNode()
                .put("author", publication.accountId())
                .put("commentary", LittleText.encode(publication.text()))
                .put("visibility", "PUBLIC");
        ObjectNode distribution = post.putObject("distribution").put("feedDistribution", "MAIN_FEED");
        distribution.putArray("targetEntities");
        distribution.putArray("thirdPartyDistributionChannels");
        if (media.size() == 1) {
            Attachment only = publication.media().getFirst();
            ObjectNode content = post.putObject("content").putObject("media");
            shown(content, media.getFirst(), only);
            if (LinkedInUploads.document(only)) {
                content.put("title", title(publication));
            }
        } else if (!media.isEmpty()) {
            ArrayNode images = post.putObject("content").putObject("multiImage").putArray("images");
            for (int i = 0; i < media.size(); i++) {
                shown(images.addObject(), media.get(i), publication.media().get(i));
            }
        }
        return post.put("lifecycleState", "PUBLISHED").put("isReshareDisabledByAuthor", false);
    }

    private static String title(Publication publication) {
        String chosen = publication.extras().text("document-title");
        String title =
                chosen.isEmpty() ? publication.media().getFirst().name().replaceFirst("\\.[A-Za-z]+$", "") : chosen;
        return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
    }

    private static String commentsOf(String post) {
        return "/socialActions/" + LinkedInCalls.encode(post) + "/comments";
    }

    private static ObjectNode comment(String author, String post, String words) {
        ObjectNode comment =
                HttpCalls.JSON.createObjectNode().put("actor", author).put("object", post);
        comment.putObject("message").put("text", words);
        return comment;
    }

    private static void shown(ObjectNode target, String urn, Attachment media) {
        target.put("id", urn);
        if (!media.alt().isBlank() && media.mime().startsWith("image/")) {
            target.put("altText", media.alt());
        }
    }

    private PublishOutcome accepted(Answer answer) {
        return answer.header("x-restli-id")
                .filter(id -> !id.isBlank())
                .<PublishOutcome>map(id -> new Published(id, endpoint.post(id)))
                .orElseGet(() -> new Unknown("answered " + answer.status() + " without an id"));
    }
}
