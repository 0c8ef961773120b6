package com.webox.platform.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A request to be sent once. Not for sharing between threads.
 *
 * <pre>{@code http.send(Call.post(address).bearer(token).json(body))}</pre>
 */
public final class Call {

    private static final Duration USUAL_TIMEOUT = Duration.ofSeconds(30);

    private final String method;
    private final URI address;
    private final List<String> headers = new ArrayList<>();
    private final List<Source> opened = new ArrayList<>(1);
    private BodyPublisher body = BodyPublishers.noBody();
    private Duration timeout = USUAL_TIMEOUT;
    private @Nullable AddressGuard guard;
    private @Nullable Runnable lastCheck;

    private Call(String method, URI address) {
        this.method = method;
        this.address = address;
    }

    public static Call get(URI address) {
        return new Call("GET", address);
    }

    public static Call post(URI address) {
        return new Call("POST", address);
    }

    public static Call put(URI address) {
        return new Call("PUT", address);
    }

    public static Call delete(URI address) {
        return new Call("DELETE", address);
    }

    public Call header(String name, String value) {
        headers.add(name);
        headers.add(value);
        return this;
    }

    public Call bearer(String token) {
        return header("Authorization", "Bearer " + token);
    }

    public Call basic(String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    /** How long the whole call may take, to the last byte of the answer; 30 seconds unless set. */
    public Call timeout(Duration longest) {
        this.timeout = longest;
        return this;
    }

    /** For an address that a person gave: it is refused when it leads into a private network. */
    public Call guardedBy(AddressGuard addressGuard) {
        this.guard = addressGuard;
        return this;
    }

    /**
     * Asks once more at the last moment: when the connection stands, before the first byte of the body leaves. What
     * {@code check} throws comes out of {@link HttpCalls#send}, and the other side has no whole request.
     */
    public Call checkedBeforeBody(Runnable check) {
        this.lastCheck = check;
        return this;
    }

    public Call json(JsonNode content) {
        body = BodyPublishers.ofByteArray(HttpCalls.JSON.writeValueAsBytes(content));
        return header("Content-Type", "application/json");
    }

    /** JSON that is written already. */
    public Call json(String content) {
        body = BodyPublishers.ofString(content);
        return header("Content-Type", "application/json");
    }

    /** A form: names and values in turn. */
    public Call form(String... fields) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(URLEncoder.encode(fields[i], StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        body = BodyPublishers.ofString(form.toString());
        return header("Content-Type", "application/x-www-form-urlencoded");
    }

    /**
     * Bytes as they are, streamed.
     *
     * @param length how many bytes {@code content} gives
     */
    public Call bytes(Opener content, long length, String mime) {
        body = stream(content, length);
        return header("Content-Type", mime);
    }

    public Call multipart(Multipart parts) {
        body = parts.publisher(this::stream);
        return header("Content-Type", "multipart/form-data; boundary=" + parts.boundary());
    }

    /** The next {@code length} bytes of a stream that stays open, for sending one file in parts. */
    public static Opener next(InputStream stream, long length) {
        return () -> new Slice(stream, length);
    }

    /** Opens what shall be sent; the call closes it. */
    @FunctionalInterface
    public interface Opener {
        InputStream open() throws IOException;
    }

    String method() {
        return method;
    }

    URI address() {
        return address;
    }

    Duration timeout() {
        return timeout;
    }

    BodyPublisher body() {
        return body;
    }

    String[] headers() {
        return headers.toArray(String[]::new);
    }

    @Nullable
    Runnable lastCheck() {
        return lastCheck;
    }

    @Nullable
    AddressGuard guard() {
        return guard;
    }

    /** Closes what was opened for the body. */
    void close() {
        opened.forEach(Source::close);
    }

    private BodyPublisher stream(Opener content, long length) {
        Source source = new Source(content);
        opened.add(source);
        return BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(source::open), length);
    }

    /** What this is, without anything secret: no query, no header, no body. */
    @Override
    public String toString() {
        return method + " " + address.getScheme() + "://" + address.getHost() + address.getRawPath();
    }

    /** Remembers the stream, because a call that ends early would leave it open. */
    private static final class Source {
        private final Opener opener;
        private volatile @Nullable InputStream stream;

        Source(Opener opener) {
            this.opener = opener;
        }

        InputStream open() {
            try {
                InputStream fresh = opener.open();
                stream = fresh;
                return fresh;
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        void close() {
            InputStream open = stream;
            if (open != null) {
                try {
                    open.close();
                } catch (IOException e) {
                    // Read to the end or given up: nothing depends on it any more.
                    stream = null;
                }
            }
        }
    }
}
