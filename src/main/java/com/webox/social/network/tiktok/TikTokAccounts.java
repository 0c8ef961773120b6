package com.webox.social.network.tiktok;

import com.webox.social.network.AccountLimits;
import com.webox.social.network.FailureKind;
import com.webox.social.network.NetworkFailure;
import com.webox.social.network.RemoteAccount;
import com.webox.social.network.RemoteAccounts;
import com.webox.social.network.Tokens;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The account that consented, and what it allows before each post. */
final class TikTokAccounts implements RemoteAccounts {

    private final TikTokCalls calls;

    TikTokAccounts(TikTokCalls calls) {
        this.calls = calls;
    }

    @Override
    public List<RemoteAccount> of(Tokens tokens) {
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
}
