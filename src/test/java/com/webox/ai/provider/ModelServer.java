package com.webox.ai.provider;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.webox.platform.http.HttpCalls;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A server over a real socket that plays a provider, remembers what it was asked and can misbehave. */
public final class ModelServer implements AutoCloseable {

    /** Answers one request; what it writes leaves at once. */
    public interface Play {
        void answer(Reply reply) throws IOException, InterruptedException;
    }

    public record Asked(String method, String path, Headers headers, JsonNode body) {

        /** {@code null} in words where it was not sent. */
        public String header(String name) {
            return String.valueOf(headers.getFirst(name));
        }
    }

    private final HttpServer server;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile Play play = reply -> reply.json(404, "{}");

    public ModelServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    public List<Asked> asked() {
        return asked;
    }

    public void plays(Play next) {
        play = next;
    }

    private void serve(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        asked.add(new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                exchange.getRequestHeaders(),
                body.length == 0 ? MissingNode.getInstance() : HttpCalls.JSON.readTree(body)));
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
        private boolean begun;

        Reply(HttpExchange exchange) {
            this.exchange = exchange;
        }

        public void json(int status, String body) throws IOException {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            byte[] bytes = body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }

        /** Whether something of a stream has left. */
        public boolean begun() {
            return begun;
        }

        public Reply header(String name, String value) {
            exchange.getResponseHeaders().set(name, value);
            return this;
        }

        public void says(String words) throws IOException {
            event(
                    "{'id':'c1','object':'chat.completion.chunk','created':1,'model':'m','choices':[{'index':0,'delta':{'content':"
                                    .replace('\'', '"')
                            + HttpCalls.JSON.writeValueAsString(words)
                            + "},\"finish_reason\":null}]}");
        }

        /** The last words of a whole answer. */
        public void ends(String reason, int in, int out) throws IOException {
            event(
                    ("{'id':'c1','object':'chat.completion.chunk','created':1,'model':'m','choices':[{'index':0,'delta':{},"
                                    + "'finish_reason':'" + reason + "'}]}")
                            .replace('\'', '"'));
            event(("{'id':'c1','object':'chat.completion.chunk','created':1,'model':'m','choices':[],"
                            + "'usage':{'prompt_tokens':" + in + ",'completion_tokens':" + out + ",'total_tokens':"
                            + (in + out) + "}}")
                    .replace('\'', '"'));
            event("[DONE]");
        }

        /** A server-sent event; apostrophes stand for quotation marks where it is JSON of the test's own. */
        public void event(String data) throws IOException {
            write("text/event-stream", "data: " + data + "\n\n");
        }

        public void event(String name, String data) throws IOException {
            write("text/event-stream", "event: " + name + "\ndata: " + data + "\n\n");
        }

        /** A line of JSON. */
        public void line(String data) throws IOException {
            write("application/x-ndjson", data + "\n");
        }

        /** Bytes of a stream that leave at once. */
        public void write(String type, String text) throws IOException {
            if (!begun) {
                exchange.getResponseHeaders().set("Content-Type", type);
                exchange.sendResponseHeaders(200, 0);
                begun = true;
            }
            OutputStream body = exchange.getResponseBody();
            body.write(text.getBytes(StandardCharsets.UTF_8));
            body.flush();
        }
    }
}
