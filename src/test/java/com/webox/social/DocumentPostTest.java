package com.webox.social;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.webox.accounts.Member;
import com.webox.accounts.TestAccounts;
import com.webox.media.AssetId;
import com.webox.media.Assets;
import com.webox.media.SampleFiles;
import com.webox.social.connecting.Connections;
import com.webox.social.network.Extras;
import com.webox.testing.WeboxTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.util.UriComponentsBuilder;

/** A PDF of the library goes out on LinkedIn as a document, from the upload to the rehearsal's wall. */
@WeboxTest
class DocumentPostTest {

    private static final String LINKEDIN = "linkedin";

    private final HttpClient browser =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Connections connections;

    @Autowired
    private Channels channels;

    @Autowired
    private Posts posts;

    @Autowired
    private Assets assets;

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcTemplate jdbc;

    private Member author;
    private ChannelId channel;
    private AssetId document;
    private String text;
    private byte[] bytes;

    @BeforeEach
    void aMemberOnLinkedInWithADocument() throws Exception {
        author = accounts.signUp("Ada");
        URI page = accounts.as(author, () -> connections.begin(LINKEDIN));
        HttpResponse<String> allowed = browser.send(
                HttpRequest.newBuilder(URI.create(page + "&decision=allow"))
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
        Map<String, String> back = UriComponentsBuilder.fromUriString(
                        allowed.headers().firstValue("Location").orElseThrow())
                .build()
                .getQueryParams()
                .toSingleValueMap();
        accounts.as(
                author,
                () -> connections.finish(
                        LINKEDIN, String.valueOf(back.get("code")), String.valueOf(back.get("state"))));
        channel = accounts.as(author, () -> channels.list()).getFirst().id();
        text = "To leaf through " + UUID.randomUUID();
        bytes = SampleFiles.pdf("", "% " + text + "\n");
        document = upload("Programme.pdf", bytes);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void theNetworkGetsTheVeryDocument() throws Exception {
        PostContent content = content(Map.of("format", "document", "document-title", "Spring programme"));
        assertThat(obstacles(content)).isEmpty();

        accounts.as(author, () -> posts.publishNow(posts.create(content).id()));

        await().atMost(Duration.ofSeconds(60)).until(() -> wall().contains(text));
        // The words inside make the document one of a kind, so its digest names the very bytes that arrived.
        assertThat(jdbc.queryForList(
                        "select mime from rehearsal_media where sha = ? and uploaded", String.class, digest()))
                .containsExactly("application/pdf");
    }

    private String digest() throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @Test
    void asAnOrdinaryPostItTellsWhatToChoose() {
        assertThat(obstacles(content(Map.of())))
                .extracting(Obstacle::key)
                .containsExactly("social.rule.media.format.document");
    }

    private List<Obstacle> obstacles(PostContent content) {
        return accounts.as(author, () -> posts.check(content));
    }

    private PostContent content(Map<String, String> extras) {
        return new PostContent(
                text,
                Map.of(),
                List.of(channel),
                List.of(document),
                Set.of(),
                OutagePolicy.LATE,
                Map.of(LINKEDIN, new Extras(extras)));
    }

    private String wall() throws IOException, InterruptedException {
        return browser.send(
                        HttpRequest.newBuilder(address("/rehearsal/linkedin")).build(), BodyHandlers.ofString())
                .body();
    }

    private URI address(String path) {
        return URI.create(environment.getRequiredProperty("webox.public-url") + path);
    }

    private AssetId upload(String name, byte[] content) {
        return accounts.as(author, () -> {
            try {
                return assets.upload(name, new ByteArrayInputStream(content)).id();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
