package com.webox.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** One HTTP request and the ways to answer it, also the wrong ones. */
final class Exchange {

    private final InputStream in;
    private final OutputStream out;
    private final String method;
    private final String path;
    private final Map<String, String> parameters;
    private final Map<String, String> headers;
    private final byte[] body;

    private Exchange(InputStream in, OutputStream out, String[] start, Map<String, String> headers, byte[] body) {
        this.in = in;
        this.out = out;
        this.method = start[0];
        String[] target = start[1].split("\\?", 2);
        this.path = target[0];
        this.headers = headers;
        this.body = body;
        this.parameters = new HashMap<>();
        read(target.length > 1 ? target[1] : "");
        if (headers.getOrDefault("content-type", "").startsWith("application/x-www-form-urlencoded")) {
            read(body());
        }
    }

    /** @throws EOFException when the client hung up */
    static Exchange next(InputStream in, OutputStream out) throws IOException {
        String[] start = line(in).split(" ", 3);
        Map<String, String> headers = new HashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            // A network acts on whole requests only.
            throw new EOFException();
        }
        return new Exchange(in, out, start, headers, body);
    }

    private void read(String pairs) {
        for (String pair : pairs.split("&")) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
    }

    String method() {
        return method;
    }

    String path() {
        return path;
    }

    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    String body() {
        return new String(body, StandardCharsets.UTF_8);
    }

    String bearer() {
        return headers.getOrDefault("authorization", "").replaceFirst("^Bearer ", "");
    }

    void answer(int status, Map<String, String> extra, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        out.write(head(status, extra, bytes.length));
        out.write(bytes);
        out.flush();
    }

    /** An answer whose body ends too early; nothing can follow on this connection. */
    void answerBrokenOff(int status, Map<String, String> extra, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        out.write(head(status, extra, bytes.length + 20));
        out.write(bytes, 0, bytes.length / 2);
        out.flush();
        throw new EOFException();
    }

    /** No answer; ends when the client gives up. */
    void keepSilent() throws IOException {
        if (in.read() < 0) {
            throw new EOFException();
        }
        throw new IOException("the client talks without waiting for its answer");
    }

    private static byte[] head(int status, Map<String, String> extra, int length) {
        Map<String, String> headers = new LinkedHashMap<>(extra);
        headers.put("Content-Type", "application/json");
        headers.put("Content-Length", String.valueOf(length));
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " x\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        while (true) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException();
            }
            if (next == '\n') {
                return line.toString().strip();
            }
            line.append((char) next);
        }
    }
}
