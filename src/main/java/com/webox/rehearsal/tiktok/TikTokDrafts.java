package com.webox.rehearsal.tiktok;

import com.webox.platform.config.Installation;
import com.webox.rehearsal.Draft;
import com.webox.rehearsal.Drafts;
import com.webox.rehearsal.InRehearsal;
import com.webox.rehearsal.Media;
import com.webox.rehearsal.MediaStore;
import com.webox.rehearsal.Network;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Begins posts, and finds them again by their publish ids. */
@Component
@InRehearsal
class TikTokDrafts {

    private final Drafts drafts;
    private final MediaStore media;
    private final TikTokFetcher fetcher;
    private final Installation installation;

    TikTokDrafts(Drafts drafts, MediaStore media, TikTokFetcher fetcher, Installation installation) {
        this.drafts = drafts;
        this.media = media;
        this.fetcher = fetcher;
        this.installation = installation;
    }

    /** A video, which the application brings. */
    ObjectNode upload(String accountId, String kind, JsonNode wanted) {
        long size = wanted.at("/source_info/video_size").asLong();
        Media file = media.announce(Network.TIKTOK, accountId, "video", "", size);
        Draft draft = drafts.begin(Network.TIKTOK, accountId, kind, wanted.toString(), file.id());
        String path = "/rehearsal/tiktok/upload/" + draft.id() + "/" + file.uploadSecret();
        return JsonNodeFactory.instance
                .objectNode()
                .put("publish_id", publishId(draft))
                .put("upload_url", installation.address(path).toString());
    }

    /** Photos, which are fetched from their addresses, away from the request. */
    ObjectNode photos(String accountId, String kind, JsonNode wanted) {
        Draft draft = drafts.begin(Network.TIKTOK, accountId, kind, wanted.toString(), null);
        fetcher.start(draft);
        return JsonNodeFactory.instance.objectNode().put("publish_id", publishId(draft));
    }

    Draft find(String publishId, String accountId) {
        int dot = publishId.lastIndexOf('.');
        try {
            return drafts.find(Network.TIKTOK, Long.parseLong(publishId.substring(dot + 1)))
                    .filter(each -> each.accountId().equals(accountId))
                    .orElseThrow(TikTokFault::publishId);
        } catch (NumberFormatException e) {
            throw TikTokFault.publishId();
        }
    }

    private static String publishId(Draft draft) {
        String way = TikTokPosts.photos(draft) ? "p_pub_url" : TikTokPosts.inbox(draft) ? "v_inbox_file" : "v_pub_file";
        return way + "~v2." + draft.id();
    }
}
