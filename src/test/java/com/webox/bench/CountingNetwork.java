package com.webox.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stand-ins for the six networks on loopback that take everything, each call answered after a fixed time, and count how
 * often each text arrived. An account whose token begins with {@link #SLOW} is answered later. Plain sockets on virtual
 * threads, so that they cost little of the machine that they share with what is measured.
 */
final class CountingNetwork implements AutoCloseable {

    static final String SLOW = "slow";

    private final ServerSocket server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Arrivals arrivals = new Arrivals();
    private final Map<String, Dialect> dialects;
    private final Duration answersAfter;
    private final Duration slowAnswersAfter;

    CountingNetwork(Duration answersAfter, Duration slowAnswersAfter) throws IOException {
        this.answersAfter = answersAfter;
        this.slowAnswersAfter = slowAnswersAfter;
        this.server = new ServerSocket(0, 2000, InetAddress.getLoopbackAddress());
        this.dialects = Map.of(
                "x", new XDialect(arrivals),
                "linkedin", new LinkedInDialect(arrivals, base("linkedin")),
                "facebook", new FacebookDialect(arrivals),
                "instagram", new InstagramDialect(arrivals),
                "tiktok", new TikTokDialect(arrivals),
                "youtube", new YouTubeDialect(arrivals, base("youtube")));
        threads.execute(this::accept);
    }

    /** What a server must be told to speak to these networks instead of the real ones. */
    Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        dialects.keySet().forEach(network -> {
            settings.put("webox.networks." + network + ".api-url", base(network));
            settings.put("webox.networks." + network + ".client-id", "bench");
            settings.put("webox.networks." + network + ".client-secret", "bench");
        });
        return settings;
    }

    int networks() {
        return dialects.size();
    }

    Arrivals arrivals() {
        return arrivals;
    }

    private URI base(String network) {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/" + network);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                threads.execute(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            BufferedInputStream in = new BufferedInputStream(socket.getInputStream(), 2048);
            while (true) {
                Exchange exchange = Exchange.next(in, socket.getOutputStream());
                String[] path = exchange.path().split("/", 3);
                Dialect dialect = dialects.getOrDefault(path[1], (unknown, where) -> Dialect.Spoken.nothing());
                Dialect.Spoken spoken = dialect.answer(exchange, "/" + path[2]);
                Thread.sleep(exchange.bearer().startsWith(SLOW) ? slowAnswersAfter : answersAfter);
                exchange.answer(spoken.status(), spoken.headers(), spoken.json());
            }
        } catch (IOException e) {
            // The client hung up, or is hung up on.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }
}
