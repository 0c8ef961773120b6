package com.webox.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.webox.testing.WeboxTest;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Which address opens to whom, over real HTTP. */
@WeboxTest
class AccessTest {

    @Autowired
    TestAccounts people;

    @Autowired
    ApiTokens tokens;

    @LocalServerPort
    int port;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/profile",
                "/workspace",
                "/workspace/members",
                "/workspaces/new",
                "/tokens",
                "/audit",
                "/connect/x",
                "/v3/api-docs",
                "/actuator/info",
                "/no-such-page"
            })
    void strangersAreSentToSignIn(String path) {
        HttpResponse<String> answer = browser.get(path);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/sign-in", "/sign-up", "/setup", "/invitation/anything", "/actuator/health", "/css/accounts.css"
            })
    void publicPagesOpenForEverybody(String path) {
        assertThat(browser.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void pagesCarryTheHeadersThatProtectThem() {
        HttpResponse<String> page = browser.get("/sign-in");

        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(
                        policy -> assertThat(policy).contains("frame-ancestors 'none'", "object-src 'none'"));
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void aFormThatWasOpenTooLongLeadsBackToSignIn() {
        HttpResponse<String> answer = browser.form("/sign-in", "username=a@example.com&password=x");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in?expired"));
    }

    @Test
    void theApiAnswersProblemsToStrangers() {
        for (String header : Set.of("Bearer wbx_unknown", "Bearer ", "Basic YTpi")) {
            HttpResponse<String> answer = browser.get("/api/me", "Authorization", header);

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
            assertThat(answer.body()).contains("\"code\":\"unauthenticated\"", "\"status\":401");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void aPasswordBuysATokenForADay() {
        Member ada = people.signUp("Ada");
        Member elsewhere = people.signUp("Eve");

        HttpResponse<String> answer = token(ada.email(), TestAccounts.PASSWORD, "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("wbx_", "expiresAt", ada.workspace().toString());
        String secret = answer.body().replaceAll("(?s).*\"token\":\"([^\"]+)\".*", "$1");
        assertThat(browser.get("/api/me", "Authorization", "Bearer " + secret).body())
                .contains(ada.email(), "\"OWN\"");
        assertThat(browser.get("/v3/api-docs", "Authorization", "Bearer " + secret)
                        .body())
                .contains("/api/auth/token", "\"bearer\"");
        assertThat(token(ada.email(), "plum orchard lantern 43", "").statusCode())
                .isEqualTo(401);
        assertThat(token("nobody@example.com", TestAccounts.PASSWORD, "").statusCode())
                .isEqualTo(401);
        assertThat(token(
                                ada.email(),
                                TestAccounts.PASSWORD,
                                elsewhere.workspace().toString())
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser.post("/api/auth/token", "{}").statusCode()).isEqualTo(422);
        assertThat(browser.post("/api/auth/token", "{").statusCode()).isEqualTo(400);
    }

    @Test
    void aTokenEndsWithTheMembership() {
        Member ada = people.signUp("Ada");
        Member zoe = people.join(ada.workspace(), "Zoé", Role.EDITOR);
        String secret = people.as(zoe, () -> tokens.create("all", EnumSet.allOf(Permission.class), null))
                .secret();

        assertThat(browser.get("/api/me", "Authorization", "Bearer " + secret).body())
                .contains("\"permissions\":[\"VIEW\",\"COMPOSE\"]");
        people.as(zoe, () -> members.leave());
        assertThat(browser.get("/api/me", "Authorization", "Bearer " + secret).statusCode())
                .isEqualTo(401);
    }

    @Autowired
    Members members;

    private HttpResponse<String> token(String email, String password, String workspace) {
        String where = workspace.isEmpty() ? "" : ", \"workspaceId\": \"" + workspace + "\"";
        return browser.post(
                "/api/auth/token", "{\"email\": \"" + email + "\", \"password\": \"" + password + "\"" + where + "}");
    }
}
