package com.webox.platform.http;

import com.webox.platform.http.Reply.Answer;
import com.webox.platform.http.Reply.MaybeSent;
import com.webox.platform.http.Reply.NotSent;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls to other servers. One client with its connections is shared by all; a call blocks its (virtual) thread and
 * never throws for what happened on the way. Redirects are not followed, nothing is sent a second time, and neither
 * queries nor headers nor bodies are logged.
 */
@Component
public class HttpCalls implements DisposableBean {

    /** The most that is kept of an answer's body, in bytes. */
    public static final int MAX_BODY = 1 << 20;

    /** For building and reading bodies. */
    public static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Logger LOG = LoggerFactory.getLogger(HttpCalls.class);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    /** They pass bytes on and wait for nothing but a file's; callers wait on their own threads. */
    private static final int WORKERS = 8;

    static {
        // Servers give idle connections up after 20 s and more; giving up sooner avoids sending a post into a
        // connection that is just being closed, whose outcome nobody would know.
        if (System.getProperty("jdk.httpclient.keepalive.timeout") == null) {
            System.setProperty("jdk.httpclient.keepalive.timeout", "10");
        }
    }

    private final ExecutorService workers = Executors.newFixedThreadPool(
            WORKERS, Thread.ofPlatform().daemon().name("http-", 0).factory());
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT_TIMEOUT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .executor(workers)
            .build();

    /** Sends once and waits for the whole answer. Throws only what the call's last check throws. */
    public Reply send(Call call) {
        long start = System.nanoTime();
        Reply reply;
        try {
            reply = refusedByGuard(call);
            if (reply == null) {
                reply = exchange(call);
            }
        } finally {
            call.close();
        }
        if (LOG.isDebugEnabled()) {
            LOG.debug("{}: {} in {} ms", call, summary(reply), (System.nanoTime() - start) / 1_000_000);
        }
        return reply;
    }

    /** Reads an answer's body while it comes. */
    @FunctionalInterface
    public interface BodyReader {
        void read(InputStream body) throws IOException;
    }

    /**
     * Sends once; the body of a successful answer goes to {@code reader} as it comes, on the calling thread. The call's
     * timeout holds to the last byte.
     *
     * @param stop when it completes, the connection is closed
     * @return the answer, without its body where that was read; {@link MaybeSent} where it did not come whole
     */
    public Reply stream(Call call, BodyReader reader, CompletableFuture<?> stop) {
        Reply refused = refusedByGuard(call);
        if (refused != null) {
            return refused;
        }
        CompletableFuture<HttpResponse<InputStream>> answer;
        try {
            answer = client.sendAsync(request(call, call.body()), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IllegalArgumentException e) {
            return new NotSent("the address or a header is not valid");
        }
        CompletableFuture<Void> late = CompletableFuture.runAsync(
                () -> {}, CompletableFuture.delayedExecutor(call.timeout().toMillis(), TimeUnit.MILLISECONDS));
        CompletableFuture<Object> end = CompletableFuture.anyOf(late, stop);
        try {
            CompletableFuture.anyOf(answer, end).join();
            if (!answer.isDone()) {
                answer.cancel(true);
                return new MaybeSent(unfinished(call, stop));
            }
            HttpResponse<InputStream> response = answer.join();
            try (InputStream body = response.body()) {
                CompletableFuture<Void> closing = end.thenRun(() -> close(body));
                try {
                    return read(response, body, reader);
                } catch (IOException e) {
                    return new MaybeSent(end.isDone() ? unfinished(call, stop) : "the connection broke");
                } finally {
                    closing.cancel(false);
                }
            }
        } catch (CompletionException e) {
            return failure(e.getCause());
        } catch (IOException e) {
            return new MaybeSent("the connection broke");
        } finally {
            late.cancel(false);
            call.close();
        }
    }

    private static Reply read(HttpResponse<InputStream> response, InputStream body, BodyReader reader)
            throws IOException {
        boolean ok = response.statusCode() >= 200 && response.statusCode() < 300;
        if (ok) {
            reader.read(body);
        }
        byte[] rest = ok ? new byte[0] : body.readNBytes(MAX_BODY);
        return new Answer(response.statusCode(), response.headers(), rest, rest.length == MAX_BODY);
    }

    private static String unfinished(Call call, CompletableFuture<?> stop) {
        return stop.isDone()
                ? "stopped"
                : "no whole answer within " + call.timeout().toSeconds() + " s";
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            LOG.debug("a body could not be closed", e);
        }
    }

    private Reply exchange(Call call) {
        Runnable lastCheck = call.lastCheck();
        CheckedBody checked = lastCheck == null ? null : new CheckedBody(call.body(), lastCheck);
        if (lastCheck != null && call.body().contentLength() == 0) {
            lastCheck.run();
        }
        CompletableFuture<HttpResponse<BoundedBody.Body>> answer;
        try {
            answer = client.sendAsync(
                    request(call, checked == null ? call.body() : checked), BoundedBody.handler(MAX_BODY));
        } catch (IllegalArgumentException e) {
            return new NotSent("the address or a header is not valid");
        }
        try {
            HttpResponse<BoundedBody.Body> response = answer.get(call.timeout().toMillis(), TimeUnit.MILLISECONDS);
            BoundedBody.Body body = response.body();
            return new Answer(response.statusCode(), response.headers(), body.bytes(), body.truncated());
        } catch (TimeoutException e) {
            answer.cancel(true);
            return new MaybeSent("no answer within " + call.timeout().toSeconds() + " s");
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return new MaybeSent("interrupted");
        } catch (ExecutionException e) {
            RuntimeException refusal = checked == null ? null : checked.refusal();
            if (refusal != null) {
                throw refusal;
            }
            return failure(e.getCause());
        }
    }

    private static HttpRequest request(Call call, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(call.address()).method(call.method(), body);
        String[] headers = call.headers();
        if (headers.length > 0) {
            request.headers(headers);
        }
        // Over plain HTTP the newer protocol would have to be asked for first, with each connection.
        boolean plain = "http".equals(call.address().getScheme().toLowerCase(Locale.ROOT));
        return request.version(plain ? HttpClient.Version.HTTP_1_1 : HttpClient.Version.HTTP_2)
                .build();
    }

    private static @Nullable Reply refusedByGuard(Call call) {
        AddressGuard guard = call.guard();
        URI address = call.address();
        if (guard != null && !guard.allows(address)) {
            return new NotSent("the address is not allowed");
        }
        return null;
    }

    private static Reply failure(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpConnectTimeoutException) {
                return new NotSent("no connection within " + CONNECT_TIMEOUT.toSeconds() + " s");
            }
            if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
                return new NotSent("the host name is unknown");
            }
            if (cause instanceof SSLHandshakeException) {
                return new NotSent("no trusted connection");
            }
            if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
                return new NotSent("no connection");
            }
        }
        String reason = failure instanceof InterruptedIOException
                ? "the connection timed out"
                : failure instanceof IOException ? "the connection broke" : "the call failed";
        return new MaybeSent(reason);
    }

    private static String summary(Reply reply) {
        return switch (reply) {
            case Answer answer -> String.valueOf(answer.status());
            case NotSent notSent -> "not sent, " + notSent.reason();
            case MaybeSent maybeSent -> "maybe sent, " + maybeSent.reason();
        };
    }

    @Override
    public void destroy() {
        client.shutdownNow();
        workers.shutdownNow();
    }
}
