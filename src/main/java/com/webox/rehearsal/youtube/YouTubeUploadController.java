package com.webox.rehearsal.youtube;

import com.webox.platform.config.Installation;
import com.webox.rehearsal.Consents.Grant;
import com.webox.rehearsal.Draft;
import com.webox.rehearsal.Drafts;
import com.webox.rehearsal.FileFacts;
import com.webox.rehearsal.Media;
import com.webox.rehearsal.MediaStore;
import com.webox.rehearsal.Network;
import com.webox.rehearsal.Post;
import com.webox.rehearsal.VendorApi;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Google's resumable uploads: a session, bytes in chunks, and the answer 308 until they are all there. */
@VendorApi
@RequestMapping("/rehearsal/youtube/upload/youtube/v3/videos")
class YouTubeUploadController {

    private static final Pattern RANGE = Pattern.compile("bytes (\\d{1,13})-(\\d{1,13})/(\\d{1,13})");
    private static final int RESUME = 308;
    private static final int GRAIN = 256 << 10;
    private static final Duration LIFE = Duration.ofDays(7);

    private final YouTubeGate gate;
    private final YouTubeVideos videos;
    private final Drafts drafts;
    private final MediaStore media;
    private final Installation installation;
    private final Clock clock;

    YouTubeUploadController(
            YouTubeGate gate,
            YouTubeVideos videos,
            Drafts drafts,
            MediaStore media,
            Installation installation,
            Clock clock) {
        this.gate = gate;
        this.videos = videos;
        this.drafts = drafts;
        this.media = media;
        this.installation = installation;
        this.clock = clock;
    }

    @PostMapping(params = "uploadType=resumable")
    ResponseEntity<Void> begin(
            @RequestParam String part,
            @RequestHeader(name = "X-Upload-Content-Length", defaultValue = "0") long length,
            @RequestHeader(name = "X-Upload-Content-Type", defaultValue = "") String mime,
            @RequestBody byte[] body,
            HttpServletRequest request) {
        Grant grant = gate.enter(request, YouTubeGate.WRITE);
        if (length < 1) {
            throw YouTubeFault.invalid("mediaBodyRequired", "The request does not include the video content.");
        }
        JsonNode resource = JsonMapper.shared().readTree(body);
        YouTubeVideos.check(resource);
        videos.checkQuota();
        Media file = media.announce(Network.YOUTUBE, grant.accountId(), "video", mime, length);
        Draft draft = drafts.begin(Network.YOUTUBE, grant.accountId(), "VIDEO", resource.toString(), file.id());
        String session = installation.address("/rehearsal/youtube/upload/youtube/v3/videos")
                + "?uploadType=resumable&part=" + part + "&upload_id=" + file.uploadSecret() + "-" + draft.id();
        return ResponseEntity.ok().header("Location", session).build();
    }

    /** The session's address is the permission: it cannot be guessed. */
    @PutMapping(params = "upload_id")
    ResponseEntity<Object> put(
            @RequestParam("upload_id") String id,
            @RequestParam(defaultValue = "snippet,status") String part,
            @RequestHeader(name = "Content-Range", defaultValue = "") String header,
            HttpServletRequest request)
            throws IOException {
        Session session = session(id);
        if (session == null) {
            return ResponseEntity.notFound().build();
        }
        Media file = session.file();
        if (file.uploaded()) {
            return video(session.draft(), videos.ofDraft(session.draft()), part);
        }
        long arrived = media.arrived(file);
        if (!header.startsWith("bytes */")) {
            check(header, arrived, file.bytes(), request);
            media.writePart(file, media.parts(file).size(), request.getInputStream());
            arrived = media.arrived(file);
        }
        if (arrived < file.bytes()) {
            ResponseEntity.BodyBuilder more = ResponseEntity.status(RESUME);
            return arrived == 0
                    ? more.build()
                    : more.header("Range", "bytes=0-" + (arrived - 1)).build();
        }
        FileFacts facts = media.join(file);
        Media received = media.received(file, facts, clock.instant());
        return video(session.draft(), videos.complete(session.draft(), received), part);
    }

    private ResponseEntity<Object> video(Draft draft, Post post, String part) {
        Draft now = drafts.find(Network.YOUTUBE, draft.id()).orElseThrow();
        return ResponseEntity.ok(YouTubeJson.parts(YouTubeJson.video(post, now, clock.instant()), part));
    }

    private record Session(Draft draft, Media file) {}

    private @org.jspecify.annotations.Nullable Session session(String id) {
        int dash = id.lastIndexOf('-');
        if (dash < 0 || !id.substring(dash + 1).matches("\\d{1,18}|[1-8]\\d{18}")) {
            return null;
        }
        Draft draft = drafts.find(Network.YOUTUBE, Long.parseLong(id.substring(dash + 1)))
                .filter(each -> clock.instant().isBefore(each.createdAt().plus(LIFE)))
                .orElse(null);
        Long number = draft == null ? null : draft.mediaId();
        Media file = number == null ? null : media.find(Network.YOUTUBE, number).orElse(null);
        return draft != null && file != null && file.uploadSecret().equals(id.substring(0, dash))
                ? new Session(draft, file)
                : null;
    }

    /** Bytes follow on, and all but the last chunk are multiples of 256 KB. */
    private static void check(String header, long arrived, long total, HttpServletRequest request) {
        Matcher range = RANGE.matcher(header);
        long length = request.getContentLengthLong();
        boolean fits = header.isEmpty() ? arrived == 0 && length == total : false;
        if (range.matches()) {
            long first = Long.parseLong(range.group(1));
            long last = Long.parseLong(range.group(2));
            boolean whole = last + 1 == total;
            fits = first == arrived
                    && last - first + 1 == length
                    && Long.parseLong(range.group(3)) == total
                    && last < total
                    && (whole || length % GRAIN == 0);
        }
        if (!fits) {
            throw YouTubeFault.invalid("badContent", "Failed to parse Content-Range header.");
        }
    }
}
