package com.webox.rehearsal.tiktok;

import com.webox.rehearsal.Draft;
import com.webox.rehearsal.Drafts;
import com.webox.rehearsal.FileFacts;
import com.webox.rehearsal.Media;
import com.webox.rehearsal.MediaStore;
import com.webox.rehearsal.Network;
import com.webox.rehearsal.VendorApi;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where the chunks of a video go: in order, each as long as was said, within an hour. */
@VendorApi
class TikTokUploadController {

    private static final Pattern RANGE = Pattern.compile("bytes (\\d{1,12})-(\\d{1,12})/(\\d{1,12})");
    private static final Duration LIFE = Duration.ofHours(1);
    private static final long LARGEST_LAST = 128L << 20;

    private final Drafts drafts;
    private final MediaStore media;
    private final TikTokPosts posts;
    private final Clock clock;

    TikTokUploadController(Drafts drafts, MediaStore media, TikTokPosts posts, Clock clock) {
        this.drafts = drafts;
        this.media = media;
        this.posts = posts;
        this.clock = clock;
    }

    /** The address is the permission: it cannot be guessed. */
    @PutMapping("/rehearsal/tiktok/upload/{id:\\d+}/{secret}")
    ResponseEntity<Void> put(@PathVariable long id, @PathVariable String secret, HttpServletRequest request)
            throws IOException {
        Draft draft = drafts.find(Network.TIKTOK, id).orElse(null);
        Long fileId = draft == null ? null : draft.mediaId();
        Media file = fileId == null ? null : media.find(Network.TIKTOK, fileId).orElse(null);
        if (draft == null || file == null || !file.uploadSecret().equals(secret)) {
            return ResponseEntity.notFound().build();
        }
        if (clock.instant().isAfter(draft.createdAt().plus(LIFE))) {
            return ResponseEntity.status(403).build();
        }
        long before = file.uploaded() ? file.bytes() : media.arrived(file);
        long length = next(request, draft, before);
        if (length == 0) {
            return ResponseEntity.status(416)
                    .header("Content-Range", "bytes */" + before)
                    .build();
        }
        media.writePart(file, media.parts(file).size(), request.getInputStream());
        long after = media.arrived(file);
        if (after < file.bytes()) {
            return ResponseEntity.status(206)
                    .header("Content-Range", "bytes 0-" + (after - 1) + "/" + file.bytes())
                    .build();
        }
        finish(draft, file);
        return ResponseEntity.status(201)
                .header("Content-Range", "bytes 0-" + (after - 1) + "/" + file.bytes())
                .build();
    }

    private void finish(Draft draft, Media file) throws IOException {
        FileFacts facts = media.join(file);
        Media received = media.received(file, facts, clock.instant());
        if (facts.film() || facts.mime().equals("video/webm")) {
            posts.complete(draft, List.of(received));
        } else {
            drafts.fail(draft, "file_format_check_failed");
        }
    }

    /** How long the chunk is that comes next; 0 when the one offered is not it. */
    private static long next(HttpServletRequest request, Draft draft, long before) {
        JsonNode source = JsonMapper.shared().readTree(draft.body()).path("source_info");
        long size = source.path("video_size").asLong();
        long chunk = source.path("chunk_size").asLong();
        long count = source.path("total_chunk_count").asLong();
        String header = request.getHeader("Content-Range");
        Matcher range = RANGE.matcher(header == null ? "" : header);
        if (!range.matches() || Long.parseLong(range.group(3)) != size || before >= size) {
            return 0;
        }
        boolean last = before >= (count - 1) * chunk;
        long wanted = last ? size - before : chunk;
        long first = Long.parseLong(range.group(1));
        long length = Long.parseLong(range.group(2)) - first + 1;
        boolean fits = first == before && length == wanted && length <= LARGEST_LAST;
        return fits && request.getContentLengthLong() == length ? length : 0;
    }
}
