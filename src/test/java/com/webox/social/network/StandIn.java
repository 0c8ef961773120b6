package com.webox.social.network;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.webox.platform.http.HttpCalls;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A small HTTP server that plays a network's part in a test, remembers what was asked and can be told to misbehave. */
public final class StandIn implements AutoCloseable {

    /** What was asked. */
    public record Asked(
            String method, String path, Map<String, String> query, Map<String, String> headers, byte[] body) {

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            return HttpCalls.JSON.readTree(body);
        }

        public Map<String, String> form() {
            return pairs(text());
        }

        public String header(String name) {
            return headers.getOrDefault(name, "");
        }

        public boolean is(String wantedMethod, String wantedPath) {
            return method.equals(wantedMethod) && path.equals(wantedPath);
        }
    }

    /** What is answered. */
    public record Said(int status, String body, Map<String, String> headers) {

        public static Said ok(String json) {
            return new Said(200, json.replace('\'', '"'), Map.of());
        }

        public static Said status(int status, String json) {
            return new Said(status, json.replace('\'', '"'), Map.of());
        }

        public Said with(String header, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(header, value);
            return new Said(status, body, more);
        }
    }

    /** How a request is spoilt. */
    private record Fault(
            String method, String path, @Nullable Said instead, boolean actFirst) {}

    private final HttpServer server;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final List<Said> lost = new CopyOnWriteArrayList<>();
    private volatile Function<Asked, Said> play = any -> Said.status(404, "{}");
    private volatile @Nullable Fault fault;

    public StandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
    }

    public void plays(Function<Asked, Said> part) {
        this.play = part;
    }

    public String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** From now on the request is answered with this, and not acted upon. */
    public void refuses(String method, String path, Said answer) {
        fault = new Fault(method, path, answer, false);
    }

    /** From now on the request is acted upon, but its answer never arrives. */
    public void losesAnswerOf(String method, String path) {
        fault = new Fault(method, path, null, true);
    }

    /** From now on the connection breaks before the request is acted upon. */
    public void breaksOff(String method, String path) {
        fault = new Fault(method, path, null, false);
    }

    public void behaves() {
        fault = null;
    }

    public List<Asked> asked() {
        return asked;
    }

    public List<Asked> asked(String method, String path) {
        return asked.stream().filter(one -> one.is(method, path)).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
        String query = exchange.getRequestURI().getRawQuery();
        Asked one = new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                query == null ? Map.of() : pairs(query),
                headers,
                exchange.getRequestBody().readAllBytes());
        asked.add(one);
        Fault spoilt = fault;
        if (spoilt == null || !one.is(spoilt.method(), spoilt.path())) {
            answer(exchange, play.apply(one));
        } else if (spoilt.instead() != null) {
            answer(exchange, spoilt.instead());
        } else {
            if (spoilt.actFirst()) {
                lost.add(play.apply(one));
            }
            exchange.close();
        }
    }

    private static void answer(HttpExchange exchange, Said said) throws IOException {
        byte[] bytes = said.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        said.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        exchange.sendResponseHeaders(said.status(), bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private static Map<String, String> pairs(String encoded) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : encoded.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                pairs.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return pairs;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
