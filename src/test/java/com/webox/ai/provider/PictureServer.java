package com.webox.ai.provider;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who makes pictures, over a real socket: remembers what it was asked, and can misbehave. */
public final class PictureServer implements AutoCloseable {

    /** Answers one request. */
    public interface Play {
        void answer(HttpExchange exchange) throws IOException, InterruptedException;
    }

    /** A request as it came. */
    public record Asked(String path, Map<String, String> headers, String body) {

        /** The parts of a form, by name. */
        public Map<String, String> form() {
            Matcher parts = Pattern.compile("name=\"([^\"]+)\"\r\n\r\n(.*?)\r\n--", Pattern.DOTALL)
                    .matcher(body);
            Map<String, String> form = new LinkedHashMap<>();
            while (parts.find()) {
                form.put(parts.group(1), parts.group(2));
            }
            return form;
        }
    }

    private final HttpServer server;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch came = new CountDownLatch(1);
    private volatile Play play = json(404, "{}");

    public PictureServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public List<Asked> asked() {
        return asked;
    }

    public void plays(Play next) {
        play = next;
    }

    /** Waits until somebody asks. */
    public void awaitAsked() throws InterruptedException {
        came.await();
    }

    /** {@code '} stands for the quotation mark. */
    public static Play json(int status, String body, String... headers) {
        return bytes(status, body.replace('\'', '"').getBytes(StandardCharsets.UTF_8), "application/json", headers);
    }

    public static Play bytes(int status, byte[] body, String mime, String... headers) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", mime);
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        };
    }

    /** Breaks the connection in the middle of another play's answer. */
    public static Play cut(byte[] body, String mime) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", mime);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body, 0, body.length / 2);
            exchange.getResponseBody().flush();
        };
    }

    /** Takes the request and never answers. */
    public Play silence() {
        return exchange -> closing.await();
    }

    private void serve(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        asked.add(new Asked(
                exchange.getRequestURI().getPath(),
                headers,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        came.countDown();
        try (exchange) {
            play.answer(exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
