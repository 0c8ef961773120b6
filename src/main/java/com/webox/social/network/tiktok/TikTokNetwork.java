package com.webox.social.network.tiktok;

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
import com.webox.social.network.ReadBack;
import com.webox.social.network.RemoteAccount;
import com.webox.social.network.RulesCatalogue;
import com.webox.social.network.SocialNetwork;
import com.webox.social.network.Tokens;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** TikTok: videos go up in chunks, photos are fetched by TikTok, and a publish id tells what became of either. */
@Component
class TikTokNetwork implements SocialNetwork {

    private final NetworkEndpoint endpoint;
    private final NetworkRules rules;
    private final TikTokCalls calls;
    private final TikTokConsent consent;
    private final TikTokPosting posting;

    TikTokNetwork(NetworkEndpoints endpoints, RulesCatalogue catalogue, HttpCalls http, Clock clock) {
        this.endpoint = endpoints.of(TikTokDefaults.DEFAULTS);
        this.rules = new TikTokRules(catalogue.rules(key(), String::length));
        TikTokFaults faults = new TikTokFaults(clock);
        NetworkWire wire = new NetworkWire(http, faults::read);
        this.calls = new TikTokCalls(endpoint, wire, faults);
        this.consent =
                new TikTokConsent(endpoint, wire, answer -> faults.read(answer).failure(), clock);
        this.posting = new TikTokPosting(calls, wire, faults, new TikTokFeed(endpoint, calls), clock);
    }

    @Override
    public final String key() {
        return "tiktok";
    }

    @Override
    public String displayName() {
        return "TikTok";
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
        JsonNode user = calls.ask(
                        calls.get("/v2/user/info/", tokens.access(), "fields", "open_id,avatar_url,display_name"))
                .path("user");
        String id = user.path("open_id").asString("");
        if (id.isEmpty()) {
            throw new NetworkFailure(FailureKind.OTHER, "the answer names no account");
        }
        String avatar = user.path("avatar_url").asString("");
        return List.of(new RemoteAccount(
                id,
                user.path("display_name").asString(""),
                username(tokens.access()),
                avatar.isEmpty() ? null : URI.create(avatar)));
    }

    /** The profile's own scope is not asked for; whoever may publish is told the name as well. */
    private String username(String token) {
        try {
            String name = TikTokCreator.read(calls.ask(TikTokCreator.asked(calls, token)))
                    .username();
            return name.isEmpty() ? "" : "@" + name;
        } catch (NetworkFailure failure) {
            return "";
        }
    }

    @Override
    public AccountLimits limits(String accountId, String accessToken) {
        try {
            return TikTokCreator.read(calls.ask(TikTokCreator.asked(calls, accessToken)))
                    .limits();
        } catch (NetworkFailure failure) {
            if (failure.kind() == FailureKind.QUOTA_EXHAUSTED) {
                return new AccountLimits(Map.of(), Set.of(), null, 0, null);
            }
            throw failure;
        }
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
            return posting.readBack(publication, since, known);
        } catch (NetworkFailure failure) {
            return new ReadBack.Unreadable(failure.kind(), String.valueOf(failure.getMessage()));
        }
    }
}
