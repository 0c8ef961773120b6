package com.webox.rehearsal.facebook;

import com.webox.rehearsal.FileFacts;
import com.webox.rehearsal.Media;
import com.webox.rehearsal.MediaStore;
import com.webox.rehearsal.Network;
import com.webox.rehearsal.VendorApi;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** rupload.facebook.com: the bytes of reels and video stories. */
@VendorApi
class FacebookUploadController {

    private final FacebookGate gate;
    private final FacebookStore store;
    private final MediaStore media;
    private final Clock clock;

    FacebookUploadController(FacebookGate gate, FacebookStore store, MediaStore media, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.media = media;
        this.clock = clock;
    }

    @PostMapping("/rehearsal/facebook/rupload/video-upload/{version}/{id:\\d+}")
    JsonNode upload(
            @PathVariable String id,
            @RequestHeader("offset") long offset,
            @RequestHeader("file_size") long size,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        String page = gate.page(request, response, FacebookGate.POSTS);
        Media announced = store.media(page, id)
                .filter(each -> !each.uploaded() && each.network() == Network.FACEBOOK)
                .orElseThrow(() -> FacebookFault.unknownObject("post", id));
        FileFacts facts = media.write(announced, request.getInputStream());
        if (offset != 0 || facts.bytes() != size) {
            throw FacebookFault.video("Partial request (did not match length of file)");
        }
        media.received(announced, facts, clock.instant());
        return JsonNodeFactory.instance.objectNode().put("success", true);
    }
}
