package com.webox.social.network.x;

import com.webox.platform.http.Call;
import com.webox.social.network.AccountLimits;
import com.webox.social.network.FailureKind;
import com.webox.social.network.NetworkEndpoint;
import com.webox.social.network.NetworkFailure;
import com.webox.social.network.NetworkWire;
import com.webox.social.network.RemoteAccount;
import com.webox.social.network.RemoteAccounts;
import com.webox.social.network.Tokens;
import java.net.URI;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The account that consented. */
final class XAccounts implements RemoteAccounts {

    private final NetworkEndpoint endpoint;
    private final NetworkWire wire;

    XAccounts(NetworkEndpoint endpoint, NetworkWire wire) {
        this.endpoint = endpoint;
        this.wire = wire;
    }

    @Override
    public List<RemoteAccount> of(Tokens tokens) {
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
    public AccountLimits limits(String accountId, String accessToken) {
        return AccountLimits.NONE;
    }
}
