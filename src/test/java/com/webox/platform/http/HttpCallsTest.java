package com.webox.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.webox.platform.http.Reply.Answer;
import com.webox.platform.http.Reply.MaybeSent;
import com.webox.platform.http.Reply.NotSent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpCallsTest {

    private final HttpCalls http = new HttpCalls();
    private final AtomicInteger served = new AtomicInteger();
    private volatile String contentType = "";
    private final AtomicReference<byte[]> received = new AtomicReference<>(new byte[0]);
    private HttpServer server;

    @FunctionalInterface
    private interface Part {
        void play(HttpExchange exchange) throws IOException;
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        http.destroy();
    }

    @Test
    void what_the_last_check_refuses_never_arrives_whole() {
        AtomicInteger whole = new AtomicInteger();
        plays(exchange -> {
            whole.incrementAndGet();
            say(exchange, 201, "{}");
        });
        // A connection that is kept is the quickest way out: nothing has to be opened first.
        http.send(Call.post(address()).json(HttpCalls.JSON.createObjectNode()));
        IllegalStateException over = new IllegalStateException("the claim is over");
        Call late = Call.post(address())
                .json(HttpCalls.JSON.createObjectNode().put("a", 1))
                .checkedBeforeBody(() -> {
                    throw over;
                });

        assertThatThrownBy(() -> http.send(late)).isSameAs(over);

        Reply next = http.send(Call.post(address())
                .json(HttpCalls.JSON.createObjectNode().put("b", 2))
                .checkedBeforeBody(() -> {}));
        assertThat(next).isInstanceOf(Answer.class);
        assertThat(whole).hasValue(2);
        assertThat(new String(received.get(), StandardCharsets.UTF_8)).isEqualTo("{\"b\":2}");
    }

    @Test
    void an_answer_carries_status_headers_and_body() {
        plays(exchange -> say(exchange, 201, "{\"a\":1}"));
        Reply reply = http.send(Call.post(address()).json(HttpCalls.JSON.createObjectNode()));
        assertThat(reply).isInstanceOfSatisfying(Answer.class, answer -> {
            assertThat(answer.ok()).isTrue();
            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.json().path("a").asInt()).isEqualTo(1);
            assertThat(answer.number("x-number")).hasValue(7);
            assertThat(answer.number("x-none")).isEmpty();
        });
    }

    @Test
    void a_body_is_kept_up_to_the_limit() {
        plays(exchange -> say(exchange, 200, "x".repeat(HttpCalls.MAX_BODY)));
        assertThat(http.send(Call.get(address()))).isInstanceOfSatisfying(Answer.class, answer -> {
            assertThat(answer.body()).hasSize(HttpCalls.MAX_BODY);
            assertThat(answer.truncated()).isFalse();
        });
        plays(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] block = new byte[100_000];
            try {
                for (int i = 0; i < 50; i++) {
                    exchange.getResponseBody().write(block);
                }
            } finally {
                exchange.close();
            }
        });
        assertThat(http.send(Call.get(address()))).isInstanceOfSatisfying(Answer.class, answer -> {
            assertThat(answer.body()).hasSize(HttpCalls.MAX_BODY);
            assertThat(answer.truncated()).isTrue();
            assertThat(answer.json().isMissingNode()).isTrue();
        });
    }

    @Test
    void a_refused_connection_was_not_sent() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertThat(http.send(Call.post(URI.create("http://localhost:" + free + "/"))))
                .isInstanceOf(NotSent.class);
    }

    @Test
    void an_unknown_host_was_not_sent() {
        assertThat(http.send(Call.get(URI.create("http://nowhere.invalid/")))).isInstanceOf(NotSent.class);
    }

    @Test
    void a_connection_that_breaks_without_an_answer_was_maybe_sent_and_is_not_repeated() {
        plays(HttpExchange::close);
        assertThat(http.send(Call.post(address()).form("a", "b"))).isInstanceOf(MaybeSent.class);
        assertThat(served).hasValue(1);
    }

    @Test
    void an_answer_that_breaks_off_was_maybe_sent() {
        plays(exchange -> {
            exchange.sendResponseHeaders(201, 1000);
            exchange.getResponseBody().write(new byte[10]);
            exchange.getResponseBody().flush();
            exchange.close();
        });
        assertThat(http.send(Call.post(address()))).isInstanceOf(MaybeSent.class);
        assertThat(served).hasValue(1);
    }

    @Test
    void no_answer_in_time_was_maybe_sent() {
        CountDownLatch over = new CountDownLatch(1);
        plays(exchange -> await(over));
        assertThat(http.send(Call.post(address()).timeout(Duration.ofMillis(200))))
                .isInstanceOf(MaybeSent.class);
        over.countDown();
    }

    @Test
    void the_time_limit_holds_for_the_body_too() {
        CountDownLatch over = new CountDownLatch(1);
        plays(exchange -> {
            exchange.sendResponseHeaders(200, 10);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            await(over);
        });
        assertThat(http.send(Call.get(address()).timeout(Duration.ofMillis(300))))
                .isInstanceOf(MaybeSent.class);
        over.countDown();
    }

    @Test
    void redirects_are_not_followed() {
        plays(exchange -> {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            say(exchange, 302, "");
        });
        assertThat(http.send(Call.get(address())))
                .isInstanceOfSatisfying(
                        Answer.class, answer -> assertThat(answer.status()).isEqualTo(302));
        assertThat(served).hasValue(1);
    }

    @Test
    void files_are_streamed_with_their_length_and_closed() {
        plays(exchange -> say(exchange, 200, "{}"));
        byte[] file = new byte[3_000_000];
        Arrays.fill(file, (byte) 'f');
        AtomicInteger closed = new AtomicInteger();
        Multipart parts = new Multipart()
                .field("category", "one")
                .file("media", "a\"b.jpg", "image/jpeg", () -> closing(file, closed), file.length)
                .field("last", "é");
        assertThat(http.send(Call.post(address()).multipart(parts))).isInstanceOf(Answer.class);
        String text = new String(received.get(), StandardCharsets.UTF_8);
        String boundary = contentType.substring(contentType.indexOf('=') + 1);
        assertThat(text)
                .startsWith("--" + boundary + "\r\nContent-Disposition: form-data; name=\"category\"\r\n\r\none\r\n")
                .contains("name=\"media\"; filename=\"a%22b.jpg\"\r\nContent-Type: image/jpeg\r\n\r\nfff")
                .endsWith("\r\n\r\né\r\n--" + boundary + "--\r\n");
        assertThat(text.chars().filter(c -> c == 'f').count()).isGreaterThan(file.length);
        assertThat(closed.get()).isPositive();
    }

    @Test
    void a_file_goes_in_slices_of_one_stream() throws IOException {
        plays(exchange -> say(exchange, 200, "{}"));
        try (InputStream file = new ByteArrayInputStream("abcdefgh".getBytes(StandardCharsets.UTF_8))) {
            for (String expected : new String[] {"abc", "def", "gh"}) {
                http.send(
                        Call.put(address()).bytes(Call.next(file, expected.length()), expected.length(), "text/plain"));
                assertThat(new String(received.get(), StandardCharsets.UTF_8)).isEqualTo(expected);
            }
        }
    }

    @Test
    void a_file_shorter_than_announced_never_arrives_whole() {
        plays(exchange -> say(exchange, 200, "{}"));
        Call call = Call.put(address())
                .timeout(Duration.ofSeconds(5))
                .bytes(() -> new ByteArrayInputStream(new byte[10]), 20, "image/jpeg");
        assertThat(http.send(call)).isNotInstanceOf(Answer.class);
    }

    @Test
    void a_guarded_call_does_not_reach_private_hosts() {
        plays(exchange -> say(exchange, 200, "{}"));
        assertThat(http.send(Call.get(address()).guardedBy(new AddressGuard()))).isInstanceOf(NotSent.class);
        assertThat(served).hasValue(0);
    }

    @Test
    void a_call_tells_nothing_secret_of_itself() {
        Call call = Call.get(URI.create("https://example.com/a?access_token=secret"))
                .bearer("secret");
        assertThat(call.toString()).isEqualTo("GET https://example.com/a");
    }

    private static void await(CountDownLatch over) {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static InputStream closing(byte[] content, AtomicInteger closed) {
        return new ByteArrayInputStream(content) {
            @Override
            public void close() {
                closed.incrementAndGet();
            }
        };
    }

    private URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/a");
    }

    private void plays(Part part) {
        try {
            server.removeContext("/");
        } catch (IllegalArgumentException e) {
            served.set(0);
        }
        server.createContext("/", exchange -> {
            served.incrementAndGet();
            contentType = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
            received.set(exchange.getRequestBody().readAllBytes());
            part.play(exchange);
        });
    }

    private static void say(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("X-Number", "7");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }
}
