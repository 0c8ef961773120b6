package com.webox.ai.video;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.webox.platform.http.HttpCalls;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;

/** A stand-in for a provider of videos, over a real socket: answers as it is told and remembers what it was asked. */
public final class StudioServer implements AutoCloseable {

    /** Answers one request. */
    public interface Play {
        void answer(Reply reply) throws IOException, InterruptedException;
    }

    /** What it was asked. */
    public record Asked(String method, String path, Map<String, String> headers, JsonNode body) {}

    private final HttpServer server;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Map<String, Play> plays = new ConcurrentHashMap<>();

    public StudioServer() throws IOException {
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

    public List<Asked> asked(String method) {
        return asked.stream().filter(each -> each.method().equals(method)).toList();
    }

    /** @param prefix method and the beginning of the path, such as {@code GET /v1/tasks}; the longest that fits plays */
    public void plays(String prefix, Play play) {
        plays.put(prefix, play);
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Map<String, String> headers = new ConcurrentHashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values.getFirst()));
        byte[] body = exchange.getRequestBody().readAllBytes();
        asked.add(new Asked(exchange.getRequestMethod(), path, headers, HttpCalls.JSON.readTree(body)));
        String line = exchange.getRequestMethod() + " " + path;
        Play play = plays.entrySet().stream()
                .filter(each -> line.startsWith(each.getKey()))
                .max((a, b) -> a.getKey().length() - b.getKey().length())
                .<Play>map(Map.Entry::getValue)
                .orElse(reply -> reply.json(404, "{}"));
        try (exchange) {
            play.answer(new Reply(exchange));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** What can be answered. */
    public static final class Reply {

        private final HttpExchange exchange;

        Reply(HttpExchange exchange) {
            this.exchange = exchange;
        }

        public Reply header(String name, String value) {
            exchange.getResponseHeaders().set(name, value);
            return this;
        }

        /** Single quotes stand for double ones. */
        public void json(int status, String body) throws IOException {
            header("Content-Type", "application/json");
            bytes(status, body.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        }

        public void bytes(int status, byte[] body) throws IOException {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }

        /** Promises all of it, gives half of it, and hangs up. */
        public void half(byte[] body) throws IOException {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body, 0, body.length / 2);
            exchange.getResponseBody().flush();
        }
    }
}
