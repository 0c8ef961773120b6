package com.webox.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.webox.rehearsal.Consents.Grant;
import com.webox.rehearsal.Consents.Kind;
import com.webox.rehearsal.Consents.Presented;
import com.webox.rehearsal.Stage.Answer;
import com.webox.testing.Looks;
import com.webox.testing.MariaDbServer;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same statements on a server database: instants, flags, long texts, emoji, compare-and-set. */
class RehearsalOnMariaDbTest {

    @Test
    void keepsAndFindsEverything(@TempDir Path home) throws Exception {
        String database = MariaDbServer.running().createDatabase();
        try (Stage stage = Stage.open(
                home,
                "spring.datasource.url=" + database,
                "spring.datasource.username=root",
                "spring.datasource.password=",
                "webox.rehearsal.instagram.processing=0s")) {
            consents(stage.bean(Consents.class));
            posts(stage);
            media(stage.bean(MediaStore.class));
            containers(stage);
            drafts(stage.bean(Drafts.class), stage.bean(Posts.class));
        }
    }

    private static void consents(Consents consents) {
        String code = consents.issueCode(
                Network.X,
                XApp.LUMEN,
                java.net.URI.create("http://localhost/"),
                Set.of("tweet.read"),
                null,
                Duration.ofMinutes(1));
        assertThat(consents.redeem(Network.LINKEDIN, code)).isEmpty();
        assertThat(consents.redeem(Network.X, code)).isPresent();
        assertThat(consents.redeem(Network.X, code)).isEmpty();
        Grant grant = consents.open(Network.X, XApp.LUMEN, Set.of("tweet.read"));
        Instant end = Instant.now().plusSeconds(60);
        String refresh = consents.issue(grant, Kind.REFRESH, end);
        assertThat(consents.endOf(refresh))
                .isCloseTo(end, org.assertj.core.api.Assertions.within(Duration.ofMillis(1)));
        assertThat(consents.useUp(refresh)).isTrue();
        assertThat(consents.useUp(refresh)).isFalse();
        assertThat(consents.present(Network.X, refresh, Kind.REFRESH)).isInstanceOf(Presented.Revoked.class);
        String access = consents.issue(grant, Kind.ACCESS, end);
        assertThat(consents.present(Network.X, access, Kind.ACCESS)).isInstanceOf(Presented.Valid.class);
        consents.expireAccess(Network.X);
        assertThat(consents.present(Network.X, access, Kind.ACCESS)).isInstanceOf(Presented.Expired.class);
        assertThat(consents.openGrants(Network.X)).hasSize(1);
        consents.revoke(Network.X, grant.id());
        assertThat(consents.openGrants(Network.X)).isEmpty();
    }

    private static void posts(Stage stage) throws Exception {
        XApp app = new XApp(stage);
        String token = app.bearer(XApp.LUMEN);
        Answer first = app.text(token, "Été 👩‍🎤\nà Lyon");
        assertThat(first.status()).isEqualTo(201);
        assertThat(app.text(token, "Été 👩‍🎤\nà Lyon").status()).isEqualTo(403);
        assertThat(stage.wall("x")).containsExactly("Été 👩‍🎤\nà Lyon");
        String before = stage.get("/rehearsal/x/feed.json?limit=0")
                .json()
                .path("revision")
                .asString();
        String id = first.json().path("data").path("id").asString();
        assertThat(stage.delete(XApp.TWEETS + "/" + id, "Authorization", token).status())
                .isEqualTo(200);
        assertThat(stage.get("/rehearsal/x/feed.json?known=" + before)
                        .json()
                        .path("changed")
                        .asBoolean())
                .isTrue();
        assertThat(stage.wall("x")).isEmpty();
    }

    private static void media(MediaStore store) throws Exception {
        Media announced = store.announce(Network.X, XApp.LUMEN, "tweet_image", "", 0);
        FileFacts facts = store.write(announced, new ByteArrayInputStream(Samples.picture("png", 30, 20)));
        Media received = store.received(announced, facts, Instant.now());
        store.describe(received, "é".repeat(1_000));
        Media found = store.find(Network.X, announced.id()).orElseThrow();
        assertThat(found.uploaded()).isTrue();
        assertThat(found.width()).isEqualTo(30);
        assertThat(found.alt()).hasSize(1_000);
    }

    private static void drafts(Drafts drafts, Posts posts) {
        Instant before = Instant.now().minusSeconds(1);
        Draft draft = drafts.begin(Network.TIKTOK, "somebody", "PHOTO", "{\"title\":\"Été 👩‍🎤\"}", null);
        assertThat(drafts.find(Network.YOUTUBE, draft.id())).isEmpty();
        assertThat(drafts.open(Network.TIKTOK, "PHOTO")).extracting(Draft::id).containsExactly(draft.id());
        assertThat(drafts.begunSince(Network.TIKTOK, before)).isEqualTo(1);
        Instant ready = Instant.now().plusSeconds(60);
        assertThat(drafts.done(draft, ready)).isTrue();
        assertThat(drafts.done(draft, ready)).as("once").isFalse();
        drafts.fail(draft, "too late");
        Post post = posts.add(Network.TIKTOK, "somebody", "PHOTO", "Été", java.util.List.of(), "{}", "draft");
        drafts.became(draft, post.id());
        posts.detail(Network.TIKTOK, post.id(), "{\"more\":1}");
        Draft found = drafts.ofPost(Network.TIKTOK, post.id()).orElseThrow();
        assertThat(found.state()).isEqualTo(Draft.State.DONE);
        assertThat(found.body()).contains("Été 👩‍🎤");
        assertThat(found.mediaId()).isNull();
        assertThat(found.readyBy(Instant.now())).isFalse();
        assertThat(found.readyBy(ready.plusSeconds(1))).isTrue();
        assertThat(posts.find(Network.TIKTOK, post.id()).orElseThrow().detail()).isEqualTo("{\"more\":1}");
    }

    private static void containers(Stage stage) throws Exception {
        Consents consents = stage.bean(Consents.class);
        String token = consents.issue(
                consents.open(
                        Network.INSTAGRAM,
                        "17841400000000101",
                        Set.of("instagram_business_basic", "instagram_business_content_publish")),
                Kind.ACCESS,
                Instant.now().plusSeconds(60));
        String graph = "/rehearsal/instagram/graph/";
        String container = stage.form(
                        graph + "me/media",
                        Map.of("image_url", "http://localhost:" + stage.port + "/nowhere.jpg", "access_token", token))
                .json()
                .path("id")
                .asString();
        String status = "IN_PROGRESS";
        for (int look = 0; look < 100 && status.equals("IN_PROGRESS"); look++) {
            Looks.pause(50);
            status = stage.get(graph + container + "?fields=status_code&access_token=" + token)
                    .json()
                    .path("status_code")
                    .asString();
        }
        assertThat(status).isEqualTo("ERROR");
        Answer refused = stage.send(
                "POST",
                graph + "me/media_publish?creation_id=" + container + "&access_token=" + token,
                BodyPublishers.noBody());
        assertThat(refused.json().path("error").path("code").asInt()).isEqualTo(9004);
        assertThat(refused.status()).isEqualTo(400);
    }
}
