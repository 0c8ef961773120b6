package com.webox.rehearsal.youtube;

import com.webox.rehearsal.Consents.Grant;
import com.webox.rehearsal.FileFacts;
import com.webox.rehearsal.Media;
import com.webox.rehearsal.MediaStore;
import com.webox.rehearsal.Network;
import com.webox.rehearsal.Post;
import com.webox.rehearsal.Posts;
import com.webox.rehearsal.VendorApi;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code thumbnails.set}: the picture of a video of one's own. */
@VendorApi
class YouTubeThumbnailController {

    private static final long LARGEST = 50L << 20;
    private static final Set<String> TAKEN = Set.of("image/jpeg", "image/png");

    private final YouTubeGate gate;
    private final YouTubeVideos videos;
    private final Posts posts;
    private final MediaStore media;
    private final Clock clock;

    YouTubeThumbnailController(YouTubeGate gate, YouTubeVideos videos, Posts posts, MediaStore media, Clock clock) {
        this.gate = gate;
        this.videos = videos;
        this.posts = posts;
        this.media = media;
        this.clock = clock;
    }

    @PostMapping("/rehearsal/youtube/upload/youtube/v3/thumbnails/set")
    ObjectNode set(@RequestParam String videoId, HttpServletRequest request) throws IOException {
        Grant grant = gate.enter(request, YouTubeGate.WRITE);
        Post post = posts.find(Network.YOUTUBE, YouTubeJson.number(videoId))
                .filter(each -> each.accountId().equals(grant.accountId()))
                .orElseThrow(() -> YouTubeFault.notFound(
                        "videoNotFound", "The video that you are trying to insert a thumbnail for cannot be found."));
        if (request.getContentLengthLong() > LARGEST) {
            throw YouTubeFault.invalid("mediaBodyTooLarge", "The thumbnail is too large.");
        }
        Media file = media.announce(Network.YOUTUBE, grant.accountId(), "thumbnail", "", 0);
        FileFacts facts = media.write(file, request.getInputStream());
        if (!TAKEN.contains(facts.mime())) {
            throw YouTubeFault.invalid("invalidImage", "The provided image content is invalid.");
        }
        videos.thumbnail(post, media.received(file, facts, clock.instant()));
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("kind", "youtube#thumbnailSetResponse");
        answer.putArray("items")
                .addObject()
                .putObject("default")
                .put("url", "/rehearsal/media/" + file.id())
                .put("width", facts.width())
                .put("height", facts.height());
        return answer;
    }
}
