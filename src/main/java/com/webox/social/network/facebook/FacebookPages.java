package com.webox.social.network.facebook;

import com.webox.social.network.AccountLimits;
import com.webox.social.network.NetworkFailure;
import com.webox.social.network.NetworkWire;
import com.webox.social.network.RemoteAccount;
import com.webox.social.network.RemoteAccounts;
import com.webox.social.network.Tokens;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The pages on which a person may publish, each with its own token. A page that belongs to a business is often missing
 * from the person's own list, so the businesses are asked too.
 */
final class FacebookPages implements RemoteAccounts {

    private static final int MOST = 100;
    private static final int MOST_LISTS = 20;
    private static final String FIELDS = "id,name,username,access_token,picture{url}";

    private final FacebookCalls calls;
    private final NetworkWire wire;

    FacebookPages(FacebookCalls calls, NetworkWire wire) {
        this.calls = calls;
        this.wire = wire;
    }

    @Override
    public List<RemoteAccount> of(Tokens tokens) {
        Map<String, RemoteAccount> pages = new LinkedHashMap<>();
        for (JsonNode page : all("/me/accounts", FIELDS + ",tasks", tokens)) {
            if (mayPublish(page)) {
                add(page, tokens, pages);
            }
        }
        for (String business : businesses(tokens)) {
            for (String list : List.of("owned_pages", "client_pages")) {
                allowed("/" + business + "/" + list, FIELDS, tokens).forEach(page -> add(page, tokens, pages));
            }
        }
        return List.copyOf(pages.values());
    }

    @Override
    public AccountLimits limits(String accountId, String accessToken) {
        return AccountLimits.NONE;
    }

    private List<String> businesses(Tokens tokens) {
        return allowed("/me/businesses", "id", tokens).stream()
                .map(business -> business.path("id").asString(""))
                .filter(id -> !id.isEmpty())
                .toList();
    }

    /** A person who declined to show businesses still has own pages. */
    private List<JsonNode> allowed(String path, String fields, Tokens tokens) {
        try {
            return all(path, fields, tokens);
        } catch (NetworkFailure failure) {
            return switch (failure.kind()) {
                case PERMISSION_MISSING, OTHER -> List.of();
                default -> throw failure;
            };
        }
    }

    private List<JsonNode> all(String path, String fields, Tokens tokens) {
        List<JsonNode> found = new ArrayList<>();
        String after = "";
        for (int list = 0; list < MOST_LISTS; list++) {
            List<String> query = new ArrayList<>(List.of("fields", fields, "limit", Integer.toString(MOST)));
            if (!after.isEmpty()) {
                query.addAll(List.of("after", after));
            }
            JsonNode answer = wire.ask(calls.get(path, tokens.access(), query.toArray(String[]::new)))
                    .json();
            answer.path("data").forEach(found::add);
            after = answer.path("paging").has("next")
                    ? answer.at("/paging/cursors/after").asString("")
                    : "";
            if (after.isEmpty()) {
                break;
            }
        }
        return found;
    }

    private static boolean mayPublish(JsonNode page) {
        JsonNode tasks = page.path("tasks");
        if (!tasks.isArray()) {
            return true;
        }
        for (JsonNode task : tasks) {
            if ("CREATE_CONTENT".equals(task.asString(""))) {
                return true;
            }
        }
        return false;
    }

    private static void add(JsonNode page, Tokens person, Map<String, RemoteAccount> pages) {
        String id = page.path("id").asString("");
        String token = page.path("access_token").asString("");
        // Without a token the person sees the page, but has no part in it.
        if (!id.isEmpty() && !token.isEmpty()) {
            String user = page.path("username").asString("");
            pages.putIfAbsent(
                    id,
                    new RemoteAccount(
                            id,
                            page.path("name").asString(""),
                            user.isEmpty() ? "" : "@" + user,
                            address(page.at("/picture/data/url").asString("")),
                            new Tokens(token, null, null, person.refreshExpiresAt(), person.scopes())));
        }
    }

    private static @Nullable URI address(String text) {
        return text.isEmpty() ? null : URI.create(text);
    }
}
