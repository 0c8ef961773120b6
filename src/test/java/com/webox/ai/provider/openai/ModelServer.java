package com.webox.ai.provider.openai;

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

/** A server that speaks OpenAI's chat language over a real socket, remembers what it was asked and can misbehave. */
final class ModelServer implements AutoCloseable {

    /** Answers one request; what it writes leaves at once. */
    interface Play {
        void answer(Reply reply) throws IOException, InterruptedException;
    }

    record Asked(String path, String authorization, JsonNode body) {}

    private final HttpServer server;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile Play play = reply -> reply.json(404, "{}");

    ModelServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    List<Asked> asked() {
        return asked;
    }

    void plays(Play next) {
        play = next;
    }

    private void serve(HttpExchange exchange) throws IOException {
        asked.add(new Asked(
                exchange.getRequestURI().getPath(),
                String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                HttpCalls.JSON.readTree(exchange.getRequestBody().readAllBytes())));
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
    static final class Reply {

        private final HttpExchange exchange;
        private boolean begun;

        Reply(HttpExchange exchange) {
            this.exchange = exchange;
        }

        void json(int status, String body) throws IOException {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            byte[] bytes = body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }

        Reply header(String name, String value) {
            exchange.getResponseHeaders().set(name, value);
            return this;
        }

        void says(String words) throws IOException {
            event(
                    "{'id':'c1','object':'chat.completion.chunk','created':1,'model':'m','choices':[{'index':0,'delta':{'content':"
                                    .replace('\'', '"')
                            + HttpCalls.JSON.writeValueAsString(words)
                            + "},\"finish_reason\":null}]}");
        }

        /** The last words of a whole answer. */
        void ends(String reason, int in, int out) throws IOException {
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

        private void event(String data) throws IOException {
            if (!begun) {
                exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
                exchange.sendResponseHeaders(200, 0);
                begun = true;
            }
            OutputStream body = exchange.getResponseBody();
            body.write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
            body.flush();
        }
    }
}
