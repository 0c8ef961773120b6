package com.webox.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.webox.rehearsal.Stage.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** An application that uses X's API on a stage. */
record XApp(Stage stage) {

    static final String AUTHORIZE = "/rehearsal/x/i/oauth2/authorize";
    static final String TOKEN = "/rehearsal/x/2/oauth2/token";
    static final String TWEETS = "/rehearsal/x/2/tweets";
    static final String LUMEN = "1730000000000000101";
    static final String NORD = "1730000000000000202";
    static final String VERIFIER = "a".repeat(64);
    static final String BASIC = "Basic "
            + Base64.getEncoder().encodeToString("rehearsal:rehearsal-secret".getBytes(StandardCharsets.UTF_8));

    Map<String, String> request(String state) {
        Map<String, String> request = new LinkedHashMap<>();
        request.put("response_type", "code");
        request.put("client_id", "rehearsal");
        request.put("redirect_uri", stage.callback());
        request.put("scope", "tweet.read tweet.write users.read media.write offline.access");
        request.put("state", state);
        request.put("code_challenge", Serials.challenge(VERIFIER));
        request.put("code_challenge_method", "S256");
        return request;
    }

    String code(String account) throws IOException {
        return code(request("s"), account);
    }

    String code(Map<String, String> request, String account) throws IOException {
        return Objects.requireNonNull(
                stage.consent(AUTHORIZE, request, "allow", account).redirect().get("code"));
    }

    Answer exchange(String code, String verifier, String redirect, String authorization) throws IOException {
        return stage.form(
                TOKEN,
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "redirect_uri",
                        redirect,
                        "code_verifier",
                        verifier),
                "Authorization",
                authorization);
    }

    JsonNode connect(String account) throws IOException {
        Answer answer = exchange(code(account), VERIFIER, stage.callback(), BASIC);
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    String bearer(String account) throws IOException {
        return "Bearer " + connect(account).path("access_token").asString();
    }

    Answer tweet(String token, String body) throws IOException {
        return stage.json(TWEETS, body, "Authorization", token);
    }

    Answer text(String token, String text) throws IOException {
        return tweet(token, "{\"text\":" + Stage.JSON.writeValueAsString(text) + "}");
    }
}
