package com.webox.social.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.webox.social.network.PublishOutcome.Pending;
import com.webox.social.network.PublishOutcome.Published;
import com.webox.social.network.PublishOutcome.Retry;
import com.webox.social.network.PublishOutcome.Unknown;
import com.webox.testing.Looks;
import com.webox.testing.WeboxTest;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** The real clients against the rehearsal networks, over HTTP, from the consent page to the wall. */
@WeboxTest
@Tag("once")
class RehearsalWalkTest {

    private final HttpClient browser =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final Ledger ledger = new Ledger();
    private Extras needed = Extras.NONE;
    private HttpServer fileServer;

    @Autowired
    private List<SocialNetwork> networks;

    @Autowired
    private Environment environment;

    @BeforeEach
    void serveFiles() throws IOException {
        fileServer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        fileServer.createContext("/", exchange -> {
            byte[] file = files.getOrDefault(exchange.getRequestURI().getPath(), new byte[0]);
            exchange.sendResponseHeaders(file.length == 0 ? 404 : 200, file.length == 0 ? -1 : file.length);
            if (file.length > 0) {
                exchange.getResponseBody().write(file);
            }
            exchange.close();
        });
        fileServer.start();
    }

    @AfterEach
    void calmDown() throws Exception {
        fileServer.stop(0);
        for (String key : List.of("x", "linkedin", "instagram", "facebook", "tiktok", "youtube")) {
            weather(key, "{}");
        }
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "linkedin", "instagram", "facebook", "tiktok", "youtube"})
    void a_newcomer_connects_and_publishes(String key) throws Exception {
        SocialNetwork network = network(key);
        assertThat(network.app().configured()).isTrue();
        Tokens tokens = connect(network);
        assertThat(tokens.expiresAt()).isAfter(Instant.now());
        RemoteAccount account = network.accounts().of(tokens).getFirst();
        assertThat(account.name()).isNotBlank();

        if (!network.rules().mediaRequired()) {
            String words = "<Words> & {braces} (1 #tag_a) – 50% 🚀 https://example.com/a?b=c " + UUID.randomUUID();
            assertOut(publish(network, post(tokens, account, words)), words, key);
        }
        int sends = network.rules().mediaRequired() ? 1 : 2;
        if (network.rules().maxImages() > 1) {
            String text = "With pictures " + UUID.randomUUID();
            assertOut(publish(network, post(tokens, account, text, picture("a"), picture("b"))), text, key);
            sends++;
        }
        String moving = "Moving " + UUID.randomUUID();
        assertOut(publish(network, post(tokens, account, moving, video())), moving, key);
        assertThat(ledger.sends).isEqualTo(sends);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "linkedin", "facebook", "tiktok", "youtube"})
    void tokens_are_renewed(String key) throws Exception {
        SocialNetwork network = network(key);
        Tokens fresh = network.consent().refresh(connect(network));
        assertThat(network.accounts().of(fresh)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "linkedin", "instagram", "facebook", "tiktok", "youtube"})
    void a_lost_answer_is_found_again(String key) throws Exception {
        SocialNetwork network = network(key);
        Tokens tokens = connect(network);
        RemoteAccount account = network.accounts().of(tokens).getFirst();
        String text = "Lost & found 🧭 https://example.com/x " + UUID.randomUUID();
        Publication publication = post(tokens, account, text, least(network));
        Instant start = Instant.now();
        prepare(network, publication);
        weather(key, "{\"dropRate\":1}");
        assertThat(network.publish(withHandle(publication), ledger)).isInstanceOf(Unknown.class);
        weather(key, "{}");

        ReadBack found = network.readBack(withHandle(publication), start, Set.of());
        for (int i = 0; i < 30 && found instanceof ReadBack.Unreadable; i++) {
            // Not made yet, which the publisher takes for no answer.
            Looks.pause(500);
            found = network.readBack(withHandle(publication), start, Set.of());
        }
        assertThat(found).isInstanceOf(ReadBack.Found.class);
        assertThat(wall(key)).contains(text.substring(text.lastIndexOf(' ') + 1));
        Publication never = post(tokens, account, "Never sent " + UUID.randomUUID());
        assertThat(network.readBack(never, start, Set.of())).isInstanceOf(ReadBack.Absent.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "linkedin", "instagram", "facebook", "tiktok", "youtube"})
    void bad_weather_is_understood(String key) throws Exception {
        SocialNetwork network = network(key);
        Tokens tokens = connect(network);
        RemoteAccount account = network.accounts().of(tokens).getFirst();
        Publication publication = post(tokens, account, "Storm " + UUID.randomUUID(), least(network));
        weather(key, "{\"throttled\":true}");
        assertThat(network.publish(publication, ledger)).isInstanceOfSatisfying(Retry.class, retry -> {
            assertThat(retry.kind()).isIn(FailureKind.RATE_LIMITED, FailureKind.QUOTA_EXHAUSTED);
        });
        weather(key, "{\"errorRate\":1}");
        PublishOutcome outcome = network.publish(publication, ledger);
        // The first step of a network that needs media is one that nobody sees yet.
        assertThat(outcome).isInstanceOf(network.rules().mediaRequired() ? Retry.class : Unknown.class);
        assertThat(network.readBack(publication, Instant.now(), Set.of())).isInstanceOf(ReadBack.Unreadable.class);
        weather(key, "{}");
        assertThat(network.readBack(publication, Instant.now(), Set.of())).isInstanceOf(ReadBack.Absent.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"instagram", "facebook", "linkedin"})
    void a_first_comment_appears_below_the_post(String key) throws Exception {
        SocialNetwork network = network(key);
        Tokens tokens = connect(network);
        RemoteAccount account = network.accounts().of(tokens).getFirst();
        String comment = "Comment " + UUID.randomUUID();
        Publication publication = post(tokens, account, "With a comment " + UUID.randomUUID(), picture("a"))
                .withExtras(new Extras(Map.of("first-comment", comment)));
        Published out = (Published) publish(network, publication);
        assertThat(network.followUp(publication, out.remoteId(), false)).isEmpty();
        assertThat(network.followUp(publication, out.remoteId(), true))
                .as("it is read that it is there")
                .isEmpty();
        assertThat(wall(key)).containsOnlyOnce(comment);
    }

    @ParameterizedTest
    @CsvSource({"instagram,false", "instagram,true", "facebook,false", "facebook,true"})
    void a_story_is_found_again(String key, boolean moving) throws Exception {
        SocialNetwork network = network(key);
        Tokens tokens = connect(network);
        RemoteAccount account = network.accounts().of(tokens).getFirst();
        Publication story = post(tokens, account, "", moving ? video() : picture("s"))
                .withExtras(new Extras(Map.of("format", "story")));
        Instant start = Instant.now();
        prepare(network, story);
        weather(key, "{\"dropRate\":1}");
        assertThat(network.publish(withHandle(story), ledger)).isInstanceOf(Unknown.class);
        weather(key, "{}");
        assertThat(network.readBack(withHandle(story), start, Set.of())).isInstanceOf(ReadBack.Found.class);
    }

    @Test
    void a_reel_is_processed_and_found_again_by_its_id() throws Exception {
        SocialNetwork network = network("facebook");
        Tokens tokens = connect(network);
        RemoteAccount page = network.accounts().of(tokens).getFirst();
        String words = "Reel " + UUID.randomUUID();
        Publication reel = post(tokens, page, words, video()).withExtras(new Extras(Map.of("format", "reel")));
        prepare(network, reel);
        weather("facebook", "{\"dropRate\":1}");
        assertThat(network.publish(withHandle(reel), ledger)).isInstanceOf(Unknown.class);
        weather("facebook", "{}");
        assertThat(network.publish(withHandle(reel), ledger)).isInstanceOf(Pending.class);
        PublishOutcome outcome = goOn(network, withHandle(reel));
        assertOut(outcome, words, "facebook");
        assertThat(wall("facebook")).containsOnlyOnce(words);
    }

    @Test
    void a_thread_whose_answer_is_lost_goes_on_where_it_was() throws Exception {
        SocialNetwork network = network("x");
        Tokens tokens = connect(network);
        RemoteAccount account = network.accounts().of(tokens).getFirst();
        String mark = UUID.randomUUID().toString();
        Publication thread = post(tokens, account, "First & <one> " + mark)
                .withExtras(new Extras(Map.of(
                        "thread", Extras.ofParts(List.of("Second https://example.com/2 " + mark, "Third " + mark)))));
        Instant start = Instant.now();
        weather("x", "{\"dropRate\":1}");
        assertThat(publish(network, thread)).isInstanceOf(Unknown.class);
        weather("x", "{}");
        assertThat(network.readBack(withHandle(thread), start, Set.of())).isInstanceOf(ReadBack.Absent.class);
        weather("x", "{\"dropRate\":1}");
        assertThat(network.publish(withHandle(thread), ledger))
                .as("the second is sent, and its answer lost too")
                .isInstanceOf(Unknown.class);
        weather("x", "{}");
        assertOut(goOn(network, withHandle(thread)), mark, "x");
        assertThat(network.readBack(withHandle(thread), start, Set.of())).isInstanceOf(ReadBack.Found.class);
        String wall = wall("x");
        assertThat(wall.split(mark, -1)).as("three posts").hasSize(4);
    }

    @Test
    void pages_of_a_business_are_offered_without_doubles() throws Exception {
        SocialNetwork network = network("facebook");
        assertThat(network.accounts().of(connect(network)))
                .extracting(RemoteAccount::name)
                .containsExactly("Maison Lumen", "Lumen Ateliers");
    }

    @Test
    void a_page_on_linkedin_publishes_a_document() throws Exception {
        SocialNetwork network = network("linkedin-pages");
        Tokens tokens = connect(network);
        RemoteAccount page = network.accounts().of(tokens).getFirst();
        assertThat(page.id()).startsWith("urn:li:organization:");
        assertThat(page.name()).isEqualTo("Maison Lumen");
        String words = "To leaf through " + UUID.randomUUID();
        Attachment pdf = attachment("c.pdf", "application/pdf", "%PDF-1.7 pages".getBytes(StandardCharsets.UTF_8), "");
        Publication document = post(tokens, page, words, pdf).withExtras(new Extras(Map.of("format", "document")));
        assertOut(publish(network, document), words, "linkedin");
    }

    private void assertOut(PublishOutcome outcome, String text, String key) throws Exception {
        assertThat(outcome).isInstanceOf(Published.class);
        Published published = (Published) outcome;
        assertThat(published.link()).isNotNull();
        assertThat(browser.send(HttpRequest.newBuilder(published.link()).build(), BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);
        assertThat(wall(key)).contains(text.substring(text.lastIndexOf(' ') + 1));
    }

    private Tokens connect(SocialNetwork network) throws Exception {
        URI callback = URI.create(environment.getRequiredProperty("webox.public-url") + "/connect/" + network.key());
        ConsentPage consent = network.consent().page(callback, "state & more");
        HttpResponse<String> page =
                browser.send(HttpRequest.newBuilder(consent.address()).build(), BodyHandlers.ofString());
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        HttpResponse<String> allowed = browser.send(
                HttpRequest.newBuilder(URI.create(consent.address() + "&decision=allow"))
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
        assertThat(allowed.statusCode()).as(allowed.body()).isEqualTo(302);
        Map<String, String> back =
                parameters(URI.create(allowed.headers().firstValue("Location").orElseThrow()));
        assertThat(back).containsEntry("state", "state & more");
        return network.consent().exchange(String.valueOf(back.get("code")), callback, consent.verifier());
    }

    /** Goes on until the next call would create the post. */
    private void prepare(SocialNetwork network, Publication publication) throws InterruptedException {
        if (publication.media().isEmpty()) {
            return;
        }
        ledger.refusing = true;
        try {
            publish(network, publication);
        } catch (Checkpoint.LostClaim ready) {
            ledger.refusing = false;
        }
    }

    private PublishOutcome publish(SocialNetwork network, Publication publication) throws InterruptedException {
        ledger.handle = null;
        Publication next = publication;
        for (int i = 0; i < 30; i++) {
            PublishOutcome outcome = network.publish(next, ledger);
            if (!(outcome instanceof Pending pending)) {
                return outcome;
            }
            Looks.pause(Math.min(pending.pause().toMillis(), 1000));
            next = withHandle(publication);
        }
        throw new AssertionError("still pending");
    }

    private PublishOutcome goOn(SocialNetwork network, Publication publication) throws InterruptedException {
        PublishOutcome outcome = network.publish(publication, ledger);
        for (int i = 0; i < 30 && outcome instanceof Pending; i++) {
            Looks.pause(500);
            outcome = network.publish(publication, ledger);
        }
        return outcome;
    }

    private Publication withHandle(Publication one) {
        return one.withHandle(ledger.handle);
    }

    private Publication post(Tokens tokens, RemoteAccount account, String text, Attachment... media) {
        String token = Objects.requireNonNullElse(account.own(), tokens).access();
        return new Publication("p", account.id(), token, text, Arrays.asList(media), null).withExtras(needed);
    }

    /** The least a post needs on the network. */
    private Attachment[] least(SocialNetwork network) throws IOException {
        if (!network.rules().mediaRequired()) {
            return new Attachment[0];
        }
        // Photos of a network that fetches them by itself are the other way; they are walked above.
        boolean film = network.rules().fields().stream().anyMatch(ExtraField::required);
        return new Attachment[] {film ? video() : picture("a")};
    }

    /** What the network wants to be told with every post. */
    private static Extras needed(SocialNetwork network) {
        Extras extras = Extras.NONE;
        for (ExtraField field : network.rules().fields()) {
            if (field.required()) {
                extras = extras.with(
                        field.name(),
                        field.choices().isEmpty() ? "A title" : field.choices().getFirst());
            }
        }
        return extras;
    }

    private Attachment picture(String name) throws IOException {
        BufferedImage image = new BufferedImage(1080, 1080, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(name.hashCode() * 7919));
        pen.fillRect(0, 0, 1080, 1080);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", out);
        return attachment(name + ".jpg", "image/jpeg", out.toByteArray(), "Colour " + name);
    }

    private Attachment video() {
        byte[] bytes = new byte[5 * 1024 * 1024];
        byte[] head = "\0\0\0 ftypisom".getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(head, 0, bytes, 0, head.length);
        return attachment("v.mp4", "video/mp4", bytes, "");
    }

    private Attachment attachment(String name, String mime, byte[] bytes, String alt) {
        files.put("/" + name, bytes);
        URI address = URI.create("http://localhost:" + fileServer.getAddress().getPort() + "/" + name);
        return new Attachment(
                name, mime, bytes.length, 1080, 1080, alt, address, () -> new ByteArrayInputStream(bytes));
    }

    private SocialNetwork network(String key) {
        SocialNetwork found = networks.stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
        needed = needed(found);
        return found;
    }

    private String wall(String key) throws Exception {
        return browser.send(HttpRequest.newBuilder(here("/rehearsal/" + key)).build(), BodyHandlers.ofString())
                .body();
    }

    private void weather(String key, String forecast) throws Exception {
        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(here("/rehearsal/" + key + "/weather"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(forecast))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private URI here(String path) {
        return URI.create("http://localhost:" + environment.getRequiredProperty("local.server.port") + path);
    }

    private static Map<String, String> parameters(URI address) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : address.getRawQuery().split("&")) {
            String[] parts = pair.split("=", 2);
            parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    private static final class Ledger implements Checkpoint {
        @Nullable
        String handle;

        int sends;
        boolean refusing;

        @Override
        public void handle(String made) {
            handle = made;
        }

        @Override
        public void aboutToSend() {
            if (refusing) {
                throw new LostClaim("not yet");
            }
            sends++;
        }
    }
}
