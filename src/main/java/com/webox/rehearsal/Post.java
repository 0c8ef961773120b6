package com.webox.rehearsal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that was published on a stand-in network.
 *
 * @param text as it was sent
 * @param detail whatever else the network keeps of it, as JSON
 */
public record Post(
        long id,
        Network network,
        String accountId,
        String kind,
        String text,
        List<Attached> media,
        @Nullable String detail,
        Instant publishedAt) {

    public Post {
        media = List.copyOf(media);
    }

    public Persona author() {
        return Cast.find(network, accountId).orElseThrow();
    }

    /** A picture or video of a post. */
    public record Attached(long mediaId, String mime, String alt, int width, int height) {

        public boolean video() {
            return mime.startsWith("video/");
        }

        /** A document to leaf through, which pages only name. */
        public boolean document() {
            return mime.equals("application/pdf");
        }

        public String path() {
            return "/rehearsal/media/" + mediaId;
        }
    }
}
