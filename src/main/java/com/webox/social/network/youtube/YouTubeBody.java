package com.webox.social.network.youtube;

import com.webox.platform.http.HttpCalls;
import com.webox.social.network.Attachment;
import com.webox.social.network.Extras;
import com.webox.social.network.Publication;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What YouTube is told of a video. */
final class YouTubeBody {

    private YouTubeBody() {}

    static ObjectNode of(Publication publication) {
        Extras extras = publication.extras();
        ObjectNode resource = HttpCalls.JSON.createObjectNode();
        ObjectNode snippet = resource.putObject("snippet");
        snippet.put("title", extras.text(YouTubeFields.TITLE));
        snippet.put("description", publication.text());
        List<String> tags = extras.words(YouTubeFields.TAGS);
        if (!tags.isEmpty()) {
            ArrayNode all = snippet.putArray("tags");
            tags.forEach(all::add);
        }
        String category = extras.text(YouTubeFields.CATEGORY);
        if (!category.isEmpty()) {
            snippet.put("categoryId", category);
        }
        resource.putObject("status")
                .put("privacyStatus", extras.text(YouTubeFields.VISIBILITY))
                .put("selfDeclaredMadeForKids", extras.on(YouTubeFields.MADE_FOR_KIDS))
                .put("containsSyntheticMedia", extras.on(YouTubeFields.AI_MADE));
        return resource;
    }

    /** Tells other words or another file from those an upload was begun with. */
    static String said(Publication publication) {
        Attachment video = publication.media().getFirst();
        int said =
                List.of(of(publication).toString(), video.name(), video.bytes()).hashCode();
        return Integer.toHexString(said);
    }
}
