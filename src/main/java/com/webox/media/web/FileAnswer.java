package com.webox.media.web;

import com.webox.media.Delivery;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRange;
import org.springframework.web.context.request.ServletWebRequest;

/** One answer with a file: conditional, in ranges, and in no case a page of our origin. */
final class FileAnswer {

    record Manner(String disposition, String cache) {}

    /** Renditions never change, so a browser may keep them; a shared cache may not. */
    static final Manner INLINE = new Manner("inline", "private, max-age=86400, immutable");

    static final Manner ATTACHMENT = new Manner("attachment", "private, max-age=60");

    /** For a short while only: the address dies at its time. */
    static final Manner PUBLIC = new Manner("inline", "private, max-age=60");

    private static final String NO_PAGE = "default-src 'none'; img-src 'self'; media-src 'self';"
            + " style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

    private final HttpServletRequest request;
    private final HttpServletResponse response;

    FileAnswer(HttpServletRequest request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
    }

    void send(Delivery file, Manner manner) throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, manner.cache());
        response.setHeader("Content-Security-Policy", NO_PAGE);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        if (new ServletWebRequest(request, response).checkNotModified(file.etag())) {
            return;
        }
        response.setContentType(file.mime());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.builder(shown(file) ? manner.disposition() : ATTACHMENT.disposition())
                        .filename(file.filename(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        String wanted = request.getHeader(HttpHeaders.RANGE);
        String condition = request.getHeader(HttpHeaders.IF_RANGE);
        if (wanted == null || (condition != null && !condition.equals(file.etag()))) {
            copy(file, 0, file.size());
        } else {
            range(file, wanted);
        }
    }

    /** Whether a browser may show it in place: a document brings a program of its own along, so it is only saved. */
    private static boolean shown(Delivery file) {
        return file.mime().startsWith("image/") || file.mime().startsWith("video/");
    }

    /** One range is answered with it; several, which nobody needs here, with the whole. */
    private void range(Delivery file, String wanted) throws IOException {
        List<HttpRange> ranges;
        try {
            ranges = HttpRange.parseRanges(wanted);
        } catch (IllegalArgumentException e) {
            ranges = List.of();
        }
        if (ranges.size() != 1) {
            copy(file, 0, file.size());
            return;
        }
        long from = ranges.getFirst().getRangeStart(file.size());
        long to = ranges.getFirst().getRangeEnd(file.size());
        if (from >= file.size() || from > to) {
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + file.size());
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return;
        }
        response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
        response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes " + from + "-" + to + "/" + file.size());
        copy(file, from, to - from + 1);
    }

    private void copy(Delivery file, long from, long count) throws IOException {
        response.setContentLengthLong(count);
        if (HttpMethod.HEAD.matches(request.getMethod())) {
            return;
        }
        byte[] buffer = new byte[64 << 10];
        try (InputStream in = file.bytes().from(from)) {
            OutputStream out = response.getOutputStream();
            long left = count;
            int read = 0;
            while (left > 0 && read >= 0) {
                read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read > 0) {
                    out.write(buffer, 0, read);
                    left -= read;
                }
            }
        }
    }
}
