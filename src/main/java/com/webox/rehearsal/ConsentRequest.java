package com.webox.rehearsal;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an application asks a network's consent page for. */
sealed interface ConsentRequest {

    /** The application or its address is not known: nobody may be sent anywhere. */
    record Untrusted(String textKey) implements ConsentRequest {}

    /** The application made a mistake that it must be told. */
    record Mistaken(URI redirect, Map<String, String> answer) implements ConsentRequest {}

    /** A person can decide. */
    record Asked(
            URI redirect,
            Set<String> scopes,
            @Nullable String state,
            @Nullable String challenge) implements ConsentRequest {

        /** Where the person goes next, for the page. */
        public String host() {
            return redirect.getHost();
        }

        /** The address back to the application, with the state it sent. */
        URI back(Map<String, String> answer, String suffix) {
            Map<String, String> full = new LinkedHashMap<>(answer);
            if (state != null) {
                full.put("state", state);
            }
            return URI.create(Redirects.with(redirect, full) + suffix);
        }
    }

    /** The parameters of an authorisation request (RFC 6749, RFC 7636), as they came. */
    record Form(
            @Nullable String response_type,
            @Nullable String client_id,
            @Nullable String client_key,
            @Nullable String redirect_uri,
            @Nullable String scope,
            @Nullable String state,
            @Nullable String code_challenge,
            @Nullable String code_challenge_method,
            @Nullable String access_type,
            @Nullable String prompt) {

        /** What an application may do while the person is away, as the networks with such a scope call it. */
        private static final String OFFLINE = "offline";

        ConsentRequest read(ConsentRules rules, RehearsalSettings settings, Redirects redirects) {
            if (!settings.clientId().equals(rules.dialect().clientKey() ? client_key : client_id)) {
                return new Untrusted("consent.unknownClient");
            }
            URI redirect = redirects.ours(redirect_uri).orElse(null);
            if (redirect == null) {
                return new Untrusted("consent.foreignRedirect");
            }
            if (!"code".equals(response_type)) {
                return mistake(redirect, "unsupported_response_type", "response_type must be code");
            }
            Set<String> scopes = rules.split(scope == null ? "" : scope);
            if (scopes.isEmpty() || !rules.scopes().containsAll(scopes)) {
                return mistake(redirect, rules.unknownScope(), "Scope is missing or not known: " + scope);
            }
            if (rules.pkce() && (state == null || state.isEmpty() || state.length() > 500)) {
                return mistake(redirect, "invalid_request", "state must have 1 to 500 characters");
            }
            boolean challenged = code_challenge != null
                    && code_challenge.matches(rules.dialect().challenge());
            if (rules.pkce() && !(challenged && "S256".equals(code_challenge_method))) {
                return mistake(redirect, "invalid_request", "code_challenge with method S256 is required");
            }
            // Google gives what lasts at the first consent, or when its page was told to show itself again.
            if (OFFLINE.equals(access_type) && "consent".equals(prompt)) {
                scopes.add(OFFLINE);
            }
            return new Asked(redirect, scopes, state, challenged ? code_challenge : null);
        }

        private ConsentRequest mistake(URI redirect, String error, String description) {
            Map<String, String> answer = new LinkedHashMap<>();
            answer.put("error", error);
            answer.put("error_description", description);
            if (state != null) {
                answer.put("state", state);
            }
            return new Mistaken(redirect, answer);
        }
    }
}
