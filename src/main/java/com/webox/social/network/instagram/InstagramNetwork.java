package com.webox.social.network.instagram;

import com.webox.platform.http.Call;
import com.webox.platform.http.HttpCalls;
import com.webox.platform.http.Reply.Answer;
import com.webox.social.network.AccountLimits;
import com.webox.social.network.Checkpoint;
import com.webox.social.network.Consent;
import com.webox.social.network.FailureKind;
import com.webox.social.network.FirstComment;
import com.webox.social.network.Halt;
import com.webox.social.network.NetworkEndpoint;
import com.webox.social.network.NetworkEndpoints;
import com.webox.social.network.NetworkFailure;
import com.webox.social.network.NetworkRules;
import com.webox.social.network.NetworkWire;
import com.webox.social.network.Publication;
import com.webox.social.network.PublishOutcome;
import com.webox.social.network.PublishOutcome.Pending;
import com.webox.social.network.PublishOutcome.Published;
import com.webox.social.network.PublishOutcome.Retry;
import com.webox.social.network.PublishOutcome.Unknown;
import com.webox.social.network.ReadBack;
import com.webox.social.network.RemoteAccount;
import com.webox.social.network.RulesCatalogue;
import com.webox.social.network.SocialNetwork;
import com.webox.social.network.Tokens;
import com.webox.social.network.instagram.InstagramContainers.Ready;
import com.webox.social.network.instagram.InstagramContainers.State;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Instagram for professional accounts: a container is made, prepared by Instagram, then published. */
@Component
class InstagramNetwork implements SocialNetwork {

    /** A container lives a day, so what came of it is not older. */
    private static final Duration CONTAINER_LIFE = Duration.ofHours(25);

    /** Three seconds in all; short enough for a lane, long enough for a picture. */
    private static final List<Duration> PATIENCE =
            Stream.of(300, 400, 400, 500, 600, 800).map(Duration::ofMillis).toList();

    private final NetworkEndpoint endpoint;
    private final NetworkRules rules;
    private final Clock clock;
    private final InstagramCalls calls;
    private final NetworkWire wire;
    private final InstagramConsent consent;
    private final InstagramContainers containers;
    private final InstagramFeed feed;
    private final FirstComment comments;

    @Autowired
    InstagramNetwork(NetworkEndpoints endpoints, RulesCatalogue catalogue, HttpCalls http, Clock clock) {
        this(endpoints, catalogue, http, clock, PATIENCE);
    }

    InstagramNetwork(
            NetworkEndpoints endpoints,
            RulesCatalogue catalogue,
            HttpCalls http,
            Clock clock,
            List<Duration> patience) {
        this.endpoint = endpoints.of(InstagramDefaults.DEFAULTS);
        this.rules = catalogue.rules(key(), String::length);
        this.clock = clock;
        this.calls = new InstagramCalls(endpoint);
        InstagramFaults faults = new InstagramFaults(clock);
        this.wire = new NetworkWire(http, faults::read);
        this.consent = new InstagramConsent(endpoint, wire, clock);
        this.containers = new InstagramContainers(calls, wire, faults, patience);
        this.feed = new InstagramFeed(calls, wire);
        this.comments = new FirstComment(
                wire,
                (post, token) -> calls.get("/" + post + "/comments", token, "fields", "text"),
                "text",
                (post, token, words) -> calls.post("/" + post + "/comments", token, "message", words));
    }

    @Override
    public final String key() {
        return "instagram";
    }

    @Override
    public String displayName() {
        return "Instagram";
    }

    @Override
    public NetworkRules rules() {
        return rules;
    }

    @Override
    public boolean configured() {
        return endpoint.configured();
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
        JsonNode answer = wire.ask(calls.get(
                        "/me", tokens.access(), "fields", "user_id,username,name,account_type,profile_picture_url"))
                .json();
        JsonNode me = answer.path("data").isArray() ? answer.path("data").path(0) : answer;
        String id = me.path("user_id").asString("");
        if (id.isEmpty()) {
            throw new NetworkFailure(FailureKind.OTHER, "the answer names no professional account");
        }
        String user = me.path("username").asString("");
        String picture = me.path("profile_picture_url").asString("");
        return List.of(new RemoteAccount(
                id, me.path("name").asString(user), "@" + user, picture.isEmpty() ? null : URI.create(picture)));
    }

    @Override
    public PublishOutcome publish(Publication publication, Checkpoint checkpoint) {
        Ready ready;
        try {
            ready = containers.ready(publication, checkpoint);
        } catch (Halt halt) {
            return halt.outcome();
        }
        if (ready.published()) {
            return alreadyOut(publication, ready.container());
        }
        Call create = calls.post(
                "/" + publication.accountId() + "/media_publish",
                publication.accessToken(),
                "creation_id",
                ready.container());
        PublishOutcome outcome = wire.create(create, checkpoint, answer -> accepted(answer, publication));
        boolean tooEarly = outcome instanceof Retry retry && retry.kind() == FailureKind.MEDIA_REFUSED;
        return tooEarly ? new Pending(ready.container(), InstagramContainers.pause(publication)) : outcome;
    }

    @Override
    public ReadBack readBack(Publication publication, Instant since, Set<String> known) {
        String handle = publication.handle();
        try {
            if (handle != null && InstagramContainers.publishable(handle)) {
                State state =
                        containers.status(handle, publication.accessToken()).state();
                if (state == State.FINISHED || state == State.IN_PROGRESS) {
                    return new ReadBack.Absent();
                }
                if (state == State.PUBLISHED && InstagramContainers.story(publication)) {
                    return new ReadBack.Found(handle, null);
                }
                if (state == State.PUBLISHED) {
                    ReadBack found = feed.find(publication, since, known);
                    // Instagram itself says it is out, even where its list does not show it yet.
                    return found instanceof ReadBack.Found ? found : new ReadBack.Found(handle, null);
                }
            }
            return InstagramContainers.story(publication)
                    ? new ReadBack.Absent()
                    : feed.find(publication, since, known);
        } catch (NetworkFailure failure) {
            return new ReadBack.Unreadable(failure.kind(), String.valueOf(failure.getMessage()));
        }
    }

    /** How many posts the account may still publish within the last 24 hours; when more, Instagram does not say. */
    @Override
    public AccountLimits limits(String accountId, String accessToken) {
        JsonNode told = wire.ask(calls.get(
                        "/" + accountId + "/content_publishing_limit", accessToken, "fields", "config,quota_usage"))
                .json()
                .at("/data/0");
        int total = told.at("/config/quota_total").asInt(0);
        return total == 0 || !told.has("quota_usage")
                ? AccountLimits.NONE
                : new AccountLimits(
                        Map.of(),
                        Set.of(),
                        null,
                        Math.max(0, total - told.path("quota_usage").asInt(0)),
                        null);
    }

    @Override
    public Optional<String> followUp(Publication publication, String remoteId, boolean mayBeDone) {
        return comments.write(publication, remoteId, mayBeDone);
    }

    private PublishOutcome alreadyOut(Publication publication, String container) {
        if (InstagramContainers.story(publication)) {
            return new Published(container, null);
        }
        try {
            Instant since = clock.instant().minus(CONTAINER_LIFE);
            if (feed.find(publication, since, Set.of()) instanceof ReadBack.Found found) {
                return new Published(found.remoteId(), found.link());
            }
        } catch (NetworkFailure failure) {
            // That it is out is known all the same; only its address is not.
            return new Published(container, null);
        }
        return new Published(container, null);
    }

    private PublishOutcome accepted(Answer answer, Publication publication) {
        String id = answer.json().path("id").asString("");
        return id.isEmpty()
                ? new Unknown("answered " + answer.status() + " without an id")
                : new Published(id, feed.link(id, publication.accessToken()));
    }
}
