package com.webox.social.network.x;

import com.webox.platform.http.Call;
import com.webox.platform.http.HttpCalls;
import com.webox.platform.http.Reply.Answer;
import com.webox.social.network.Checkpoint;
import com.webox.social.network.Consent;
import com.webox.social.network.FailureKind;
import com.webox.social.network.Halt;
import com.webox.social.network.NetworkEndpoint;
import com.webox.social.network.NetworkEndpoints;
import com.webox.social.network.NetworkFailure;
import com.webox.social.network.NetworkRules;
import com.webox.social.network.NetworkWire;
import com.webox.social.network.Publication;
import com.webox.social.network.PublishOutcome;
import com.webox.social.network.PublishOutcome.Published;
import com.webox.social.network.PublishOutcome.Unknown;
import com.webox.social.network.ReadBack;
import com.webox.social.network.RemoteAccount;
import com.webox.social.network.RulesCatalogue;
import com.webox.social.network.SocialNetwork;
import com.webox.social.network.Tokens;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** X through its API v2. */
@Component
class XNetwork implements SocialNetwork {

    private final NetworkEndpoint endpoint;
    private final NetworkRules rules;
    private final XFaults faults;
    private final NetworkWire wire;
    private final XConsent consent;
    private final XUploads uploads;
    private final XTimeline timeline;
    private final XThread thread;

    XNetwork(NetworkEndpoints endpoints, RulesCatalogue catalogue, HttpCalls http, Clock clock) {
        this.endpoint = endpoints.of(XDefaults.DEFAULTS);
        this.rules = catalogue.rules(key(), new WeightedLength(catalogue.weights(key()))::of);
        this.faults = new XFaults(clock);
        this.wire = new NetworkWire(http, faults::read);
        this.consent = new XConsent(endpoint, wire, clock);
        this.uploads = new XUploads(endpoint, wire);
        this.timeline = new XTimeline(endpoint, wire);
        this.thread = new XThread(endpoint, timeline, clock);
    }

    @Override
    public final String key() {
        return "x";
    }

    @Override
    public String displayName() {
        return "X";
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
        return consent.exchange(code, callback, verifier);
    }

    @Override
    public Tokens refresh(Tokens tokens) {
        return consent.refresh(tokens);
    }

    @Override
    public List<RemoteAccount> accounts(Tokens tokens) {
        JsonNode me = wire.ask(Call.get(endpoint.api("/2/users/me", "user.fields", "profile_image_url"))
                        .bearer(tokens.access()))
                .json()
                .path("data");
        String id = me.path("id").asString("");
        if (id.isEmpty()) {
            throw new NetworkFailure(FailureKind.OTHER, "the answer names no account");
        }
        String avatar = me.path("profile_image_url").asString("");
        return List.of(new RemoteAccount(
                id,
                me.path("name").asString(""),
                "@" + me.path("username").asString(""),
                avatar.isEmpty() ? null : URI.create(avatar)));
    }

    @Override
    public PublishOutcome publish(Publication publication, Checkpoint checkpoint) {
        try {
            if (XThread.wanted(publication)) {
                return thread.publish(
                        publication,
                        checkpoint,
                        (place, parent) -> place == 0
                                ? first(publication, checkpoint)
                                : reply(publication, place, String.valueOf(parent)),
                        create -> wire.create(create, checkpoint, this::accepted));
            }
            Call create = first(publication, checkpoint);
            return wire.create(create, checkpoint, this::accepted);
        } catch (Halt halt) {
            return halt.outcome();
        }
    }

    private Call first(Publication publication, Checkpoint checkpoint) {
        List<String> media = uploads.ready(publication.withHandle(XThread.ofMedia(publication.handle())), checkpoint);
        return create(publication, post(publication.text(), media));
    }

    private Call reply(Publication publication, int place, String parent) {
        ObjectNode reply = post(publication.extras().parts(XThread.FIELD).get(place - 1), List.of());
        reply.putObject("reply").put("in_reply_to_tweet_id", parent);
        return create(publication, reply);
    }

    private Call create(Publication publication, ObjectNode post) {
        return Call.post(endpoint.api("/2/tweets"))
                .bearer(publication.accessToken())
                .json(post);
    }

    @Override
    public ReadBack readBack(Publication publication, Instant since, Set<String> known) {
        if (!XThread.wanted(publication)) {
            return timeline.find(publication, since, known);
        }
        try {
            return thread.readBack(publication, since, known);
        } catch (NetworkFailure failure) {
            return new ReadBack.Unreadable(failure.kind(), String.valueOf(failure.getMessage()));
        }
    }

    private static ObjectNode post(String text, List<String> media) {
        ObjectNode post = HttpCalls.JSON.createObjectNode();
        if (!text.isBlank() || media.isEmpty()) {
            post.put("text", text);
        }
        if (!media.isEmpty()) {
            ArrayNode ids = post.putObject("media").putArray("media_ids");
            media.forEach(ids::add);
        }
        return post;
    }

    private PublishOutcome accepted(Answer answer) {
        JsonNode body = answer.json();
        String id = body.path("data").path("id").asString("");
        if (!id.isEmpty()) {
            return new Published(id, endpoint.post(id));
        }
        // X also reports errors under a status of success.
        return body.path("errors").isEmpty()
                ? new Unknown("answered " + answer.status() + " without an id")
                : faults.read(answer).outcome();
    }
}
