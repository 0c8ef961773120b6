package com.webox.social.network.instagram;

import com.webox.social.network.AccountLimits;
import com.webox.social.network.FailureKind;
import com.webox.social.network.NetworkFailure;
import com.webox.social.network.NetworkWire;
import com.webox.social.network.RemoteAccount;
import com.webox.social.network.RemoteAccounts;
import com.webox.social.network.Tokens;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The one professional account that a consent opens. */
final class InstagramAccounts implements RemoteAccounts {

    private final InstagramCalls calls;
    private final NetworkWire wire;

    InstagramAccounts(InstagramCalls calls, NetworkWire wire) {
        this.calls = calls;
        this.wire = wire;
    }

    @Override
    public List<RemoteAccount> of(Tokens tokens) {
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
}
