package com.webox.platform.http;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

/** A {@code multipart/form-data} body whose length is known beforehand and whose files are streamed. */
public final class Multipart {

    private final String boundary = "webox-" + UUID.randomUUID();
    private final List<Object> parts = new ArrayList<>();

    private record FilePart(byte[] head, Call.Opener content, long length) {}

    public Multipart field(String name, String value) {
        parts.add(bytes("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + quoted(name) + "\"\r\n\r\n"
                + value + "\r\n"));
        return this;
    }

    /** A file; {@code length} is how many bytes {@code content} gives. */
    public Multipart file(String name, String fileName, String mime, Call.Opener content, long length) {
        parts.add(new FilePart(
                bytes("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + quoted(name) + "\"; filename=\""
                        + quoted(fileName) + "\"\r\nContent-Type: " + mime.replaceAll("[\\r\\n]", "") + "\r\n\r\n"),
                content,
                length));
        return this;
    }

    String boundary() {
        return boundary;
    }

    BodyPublisher publisher(BiFunction<Call.Opener, Long, BodyPublisher> stream) {
        List<BodyPublisher> publishers = new ArrayList<>();
        ByteArrayOutputStream texts = new ByteArrayOutputStream();
        for (Object part : parts) {
            if (part instanceof FilePart file) {
                texts.writeBytes(file.head());
                publishers.add(BodyPublishers.ofByteArray(texts.toByteArray()));
                texts.reset();
                publishers.add(stream.apply(file.content(), file.length()));
                texts.writeBytes(bytes("\r\n"));
            } else {
                texts.writeBytes((byte[]) part);
            }
        }
        texts.writeBytes(bytes("--" + boundary + "--\r\n"));
        publishers.add(BodyPublishers.ofByteArray(texts.toByteArray()));
        return BodyPublishers.concat(publishers.toArray(BodyPublisher[]::new));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** As browsers do it: what would end the quoted name is percent-encoded. */
    private static String quoted(String name) {
        return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }
}
