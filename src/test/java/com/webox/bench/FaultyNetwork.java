package com.webox.bench;

import com.webox.bench.Ambush.Moment;
import com.webox.bench.Wall.Shown;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * X and LinkedIn on loopback, as far as connecting, publishing text and reading back go, with faults. Each server under
 * test has its own base address, so that its calls are told apart. An account is a number; its consent code is
 * {@code code-7}, its tokens are {@code access-7-0} and {@code refresh-7-0} until they are revoked.
 */
final class FaultyNetwork implements AutoCloseable {

    static final String X = "x";
    static final String LINKEDIN = "linkedin";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PERSON = "urn:li:person:";
    private static final int PAGE = 100;
    private static final int LIMITED_FOR = 2;

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Integer> generations = new ConcurrentHashMap<>();
    private final Set<String> revoked = ConcurrentHashMap.newKeySet();
    private final AtomicInteger held = new AtomicInteger();
    private final Wall wall = new Wall();
    private final Ambush ambush = new Ambush();
    private final Weather weather;

    FaultyNetwork(long seed) throws IOException {
        this.weather = new Weather(seed);
        this.socket = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    Wall wall() {
        return wall;
    }

    Ambush ambush() {
        return ambush;
    }

    Weather weather() {
        return weather;
    }

    /** Takes an account's tokens away until it is consented to again. */
    void revoke(String account) {
        revoked.add(account);
    }

    /** What a server must be told to speak to this network instead of the real ones. */
    List<String> settings(String server) {
        String base = "http://127.0.0.1:" + socket.getLocalPort() + "/" + server;
        return List.of(
                "--webox.networks.x.authorize-url=" + base + "/x/authorize",
                "--webox.networks.x.token-url=" + base + "/x/token",
                "--webox.networks.x.api-url=" + base + "/x",
                "--webox.networks.x.client-id=client",
                "--webox.networks.x.client-secret=secret",
                "--webox.networks.linkedin.authorize-url=" + base + "/linkedin/authorize",
                "--webox.networks.linkedin.token-url=" + base + "/linkedin/token",
                "--webox.networks.linkedin.api-url=" + base + "/linkedin",
                "--webox.networks.linkedin.client-id=client",
                "--webox.networks.linkedin.client-secret=secret");
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                threads.execute(() -> serve(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            connection.setTcpNoDelay(true);
            BufferedInputStream in = new BufferedInputStream(connection.getInputStream(), 4096);
            while (true) {
                Exchange exchange = Exchange.next(in, connection.getOutputStream());
                String[] path = exchange.path().split("/", 4);
                route(exchange, path[1], path[2], "/" + path[3]);
            }
        } catch (IOException e) {
            // The client hung up, or was hung up on.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void route(Exchange exchange, String server, String network, String path)
            throws IOException, InterruptedException {
        if (path.equals("/token")) {
            token(exchange);
            return;
        }
        String[] token = exchange.bearer().split("-");
        if (token.length != 3 || !valid(token[1], token[2])) {
            exchange.answer(401, Map.of(), "{\"title\":\"Unauthorized\",\"status\":401,\"message\":\"revoked\"}");
            return;
        }
        String number = token[1];
        if (path.equals("/2/users/me")) {
            exchange.answer(
                    200,
                    Map.of(),
                    "{\"data\":{\"id\":\"%s\",\"name\":\"X %s\",\"username\":\"x%s\"}}"
                            .formatted(number, number, number));
        } else if (path.equals("/v2/userinfo")) {
            exchange.answer(200, Map.of(), "{\"sub\":\"%s\",\"name\":\"LinkedIn %s\"}".formatted(number, number));
        } else if (exchange.method().equals("POST")) {
            create(exchange, server, network, network.equals(X) ? number : PERSON + number);
        } else {
            // A server is killed here before it knows; the answer goes nowhere.
            ambush.pass(server, Moment.ASKED_ABOUT);
            if (network.equals(X)) {
                timeline(exchange, number);
            } else {
                posts(exchange, exchange.parameter("author"));
            }
        }
    }

    private boolean valid(String number, String generation) {
        return !revoked.contains(number) && generation.equals(String.valueOf(generations.getOrDefault(number, 0)));
    }

    private void token(Exchange exchange) throws IOException {
        String[] code = exchange.parameter("code").split("-");
        String[] refresh = exchange.parameter("refresh_token").split("-");
        if (code.length == 2) {
            if (revoked.remove(code[1])) {
                generations.merge(code[1], 1, Integer::sum);
            }
            grant(exchange, code[1]);
        } else if (refresh.length == 3 && valid(refresh[1], refresh[2])) {
            grant(exchange, refresh[1]);
        } else {
            exchange.answer(400, Map.of(), "{\"error\":\"invalid_grant\",\"error_description\":\"revoked\"}");
        }
    }

    private void grant(Exchange exchange, String number) throws IOException {
        String name = number + "-" + generations.getOrDefault(number, 0);
        exchange.answer(
                200,
                Map.of(),
                "{\"access_token\":\"access-%s\",\"refresh_token\":\"refresh-%s\",\"expires_in\":7200}"
                        .formatted(name, name));
    }

    private void create(Exchange exchange, String server, String network, String account)
            throws IOException, InterruptedException {
        JsonNode post = JSON.readTree(exchange.body());
        String text = post.path(network.equals(X) ? "text" : "commentary").asString();
        Weather.Fault fault = Weather.Fault.NONE;
        if (ambush.pass(server, Moment.ASKED_TO_CREATE)) {
            // The request was whole when its sender died: every other one is acted upon all the same.
            if (held.incrementAndGet() % 2 == 0) {
                throw new IOException("dropped");
            }
        } else {
            fault = weather.next();
        }
        switch (fault) {
            case ERROR -> exchange.answer(500, Map.of(), "{\"title\":\"Internal Server Error\",\"message\":\"no\"}");
            case LIMITED -> limited(exchange);
            default -> accepted(exchange, server, network, account, text, fault);
        }
    }

    private static void limited(Exchange exchange) throws IOException {
        exchange.answer(
                429,
                Map.of(
                        "x-rate-limit-reset",
                        String.valueOf(Instant.now().getEpochSecond() + LIMITED_FOR),
                        "Retry-After",
                        String.valueOf(LIMITED_FOR)),
                "{\"title\":\"Too Many Requests\",\"message\":\"too many\"}");
    }

    private void accepted(
            Exchange exchange, String server, String network, String account, String text, Weather.Fault fault)
            throws IOException, InterruptedException {
        List<Shown> before = List.copyOf(wall.of(account));
        Shown shown = wall.accept(server, account, text);
        ambush.pass(server, Moment.ACCEPTED);
        String id = fault == Weather.Fault.FORMER_ID && !before.isEmpty()
                ? before.getLast().id()
                : shown.id();
        Map<String, String> headers = network.equals(X) ? Map.of() : Map.of("x-restli-id", "urn:li:share:" + id);
        String json = network.equals(X) ? "{\"data\":{\"id\":\"%s\",\"text\":\"ok\"}}".formatted(id) : "{}";
        switch (fault) {
            case ERROR_AFTER_ALL -> exchange.answer(500, Map.of(), "{\"message\":\"no\"}");
            case SILENCE -> exchange.keepSilent();
            case BROKEN_OFF -> exchange.answerBrokenOff(201, headers, json);
            default -> {
                exchange.answer(201, headers, json);
                ambush.pass(server, Moment.ANSWERED);
            }
        }
    }

    private void timeline(Exchange exchange, String account) throws IOException {
        Instant from = Instant.parse(exchange.parameter("start_time"));
        String start = exchange.parameter("pagination_token");
        List<Shown> since = newest(account).stream()
                .filter(each -> !each.at().isBefore(from))
                .toList();
        int first = start.isEmpty() ? 0 : Integer.parseInt(start);
        int end = Math.min(first + PAGE, since.size());
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode data = JSON.createArrayNode();
        for (Shown each : since.subList(first, end)) {
            data.addObject()
                    .put("id", each.id())
                    .put("text", each.text())
                    .put("created_at", each.at().toString());
        }
        if (!data.isEmpty()) {
            answer.set("data", data);
        }
        ObjectNode meta = answer.putObject("meta").put("result_count", end - first);
        if (end < since.size()) {
            meta.put("next_token", String.valueOf(end));
        }
        exchange.answer(200, Map.of(), answer.toString());
    }

    private void posts(Exchange exchange, String author) throws IOException {
        List<Shown> all = newest(author);
        int first = Math.min(Integer.parseInt(exchange.parameter("start")), all.size());
        int end = Math.min(first + Integer.parseInt(exchange.parameter("count")), all.size());
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode elements = answer.putArray("elements");
        for (Shown each : all.subList(first, end)) {
            elements.addObject()
                    .put("id", "urn:li:share:" + each.id())
                    .put("author", author)
                    .put("commentary", each.text())
                    .put("createdAt", each.at().toEpochMilli())
                    .put("lastModifiedAt", each.at().toEpochMilli())
                    .put("lifecycleState", "PUBLISHED");
        }
        exchange.answer(200, Map.of(), answer.toString());
    }

    private List<Shown> newest(String account) {
        return List.copyOf(wall.of(account)).reversed();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}
