package com.webox.social.network.linkedin;

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
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The person who consented and the pages that this person administers, as far as the scopes reach. */
final class LinkedInAccounts implements RemoteAccounts {

    private static final int MOST_PAGES = 100;

    private final NetworkEndpoint endpoint;
    private final LinkedInCalls calls;
    private final NetworkWire wire;

    LinkedInAccounts(NetworkEndpoint endpoint, LinkedInCalls calls, NetworkWire wire) {
        this.endpoint = endpoint;
        this.calls = calls;
        this.wire = wire;
    }

    @Override
    public List<RemoteAccount> of(Tokens tokens) {
        List<RemoteAccount> accounts = new ArrayList<>();
        Set<String> scopes = tokens.scopes();
        if (scopes.isEmpty() || scopes.contains("w_member_social")) {
            accounts.add(person(tokens.access()));
        }
        if (scopes.contains("w_organization_social")) {
            accounts.addAll(organizations(tokens.access()));
        }
        return accounts;
    }

    @Override
    public AccountLimits limits(String accountId, String accessToken) {
        return AccountLimits.NONE;
    }

    private RemoteAccount person(String token) {
        JsonNode user =
                wire.ask(Call.get(endpoint.api("/v2/userinfo")).bearer(token)).json();
        String sub = user.path("sub").asString("");
        if (sub.isEmpty()) {
            throw new NetworkFailure(FailureKind.OTHER, "the answer names no account");
        }
        String picture = user.path("picture").asString("");
        return new RemoteAccount(
                "urn:li:person:" + sub,
                user.path("name").asString(""),
                "",
                picture.isEmpty() ? null : URI.create(picture));
    }

    private List<RemoteAccount> organizations(String token) {
        JsonNode roles = wire.ask(
                        calls.get("/organizationAcls?q=roleAssignee&state=APPROVED&count=" + MOST_PAGES, token))
                .json();
        Set<String> ids = new LinkedHashSet<>();
        for (JsonNode role : roles.path("elements")) {
            String urn = role.path("organization")
                    .asString(role.path("organizationTarget").asString(""));
            String kind = role.path("role").asString("ADMINISTRATOR");
            if (urn.startsWith("urn:li:organization:") && (kind.equals("ADMINISTRATOR") || kind.contains("CONTENT"))) {
                ids.add(urn.substring(urn.lastIndexOf(':') + 1));
            }
        }
        if (ids.isEmpty()) {
            return List.of();
        }
        String list = ids.stream().map(LinkedInCalls::encode).collect(Collectors.joining(",", "List(", ")"));
        JsonNode found = wire.ask(calls.get("/organizationsLookup?ids=" + list, token))
                .json()
                .path("results");
        return ids.stream()
                .map(id -> {
                    JsonNode page = found.path(id);
                    return new RemoteAccount(
                            "urn:li:organization:" + id,
                            page.path("localizedName").asString("LinkedIn " + id),
                            page.path("vanityName").asString(""),
                            null);
                })
                .toList();
    }
}
