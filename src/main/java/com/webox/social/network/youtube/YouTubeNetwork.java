package com.webox.social.network.youtube;

import com.webox.platform.http.HttpCalls;
import com.webox.social.network.AccountLimits;
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
import com.webox.social.network.Quota;
import com.webox.social.network.ReadBack;
import com.webox.social.network.RemoteAccount;
import com.webox.social.network.RulesCatalogue;
import com.webox.social.network.SocialNetwork;
import com.webox.social.network.Tokens;
import com.webox.social.network.youtube.YouTubeHandle.Upload;
import com.webox.social.network.youtube.YouTubeHandle.Video;
import com.webox.social.network.youtube.YouTubeSessions.Told;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** YouTube: a video goes up in a session that can be asked what became of it. */
@Component
class YouTubeNetwork implements SocialNetwork {

    private final NetworkEndpoint endpoint;
    private final NetworkRules rules;
    private final OptionalInt postsPerDay;
    private final YouTubeConsent consent;
    private final YouTubeSessions sessions;
    private final YouTubePosting posting;
    private final YouTubeChannel channel;

    YouTubeNetwork(NetworkEndpoints endpoints, RulesCatalogue catalogue, HttpCalls http, Clock clock) {
        this.endpoint = endpoints.of(YouTubeDefaults.DEFAULTS);
        this.rules = catalogue.rules(
                key(),
                YouTubeFields::bytes,
                Map.of(YouTubeFields.TITLE, String::length, YouTubeFields.TAGS, YouTubeFields::tags));
        this.postsPerDay = rules.quotas().stream().mapToInt(Quota::count).min();
        YouTubeFaults faults = new YouTubeFaults(clock);
        NetworkWire wire = new NetworkWire(http, faults::read);
        this.consent = new YouTubeConsent(endpoint, wire, clock);
        this.sessions = new YouTubeSessions(http, wire, faults);
        this.posting = new YouTubePosting(endpoint, wire, sessions, clock);
        this.channel = new YouTubeChannel(endpoint, wire, clock);
    }

    @Override
    public final String key() {
        return "youtube";
    }

    @Override
    public String displayName() {
        return "YouTube";
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
        return List.of(channel.account(tokens.access()));
    }

    @Override
    public AccountLimits limits(String accountId, String accessToken) {
        return channel.limits(accessToken, postsPerDay);
    }

    @Override
    public PublishOutcome publish(Publication publication, Checkpoint checkpoint) {
        try {
            return posting.publish(publication, checkpoint);
        } catch (Halt halt) {
            return halt.outcome();
        }
    }

    @Override
    public ReadBack readBack(Publication publication, Instant since, Set<String> known) {
        try {
            return switch (YouTubeHandle.of(publication)) {
                case Video(var id) -> found(id);
                case Upload upload -> told(upload, publication, since, known);
                case null -> channel.find(publication, since, known);
            };
        } catch (NetworkFailure failure) {
            return new ReadBack.Unreadable(failure.kind(), String.valueOf(failure.getMessage()));
        }
    }

    private ReadBack told(Upload upload, Publication publication, Instant since, Set<String> known) {
        return switch (sessions.ask(upload, publication.accessToken())) {
            case Told.Whole(var video) -> {
                String id = video.path("id").asString("");
                yield id.isEmpty()
                        ? new ReadBack.Unreadable(FailureKind.OTHER, "the session answered without an id")
                        : found(id);
            }
            case Told.Part(var arrived) when arrived < upload.bytes() -> new ReadBack.Absent();
            case Told.Part _ -> new ReadBack.Unreadable(FailureKind.OTHER, "YouTube is still making the video");
            case Told.Gone _ -> channel.find(publication, since, known);
        };
    }

    private ReadBack found(String id) {
        return new ReadBack.Found(id, endpoint.post(id));
    }
}
