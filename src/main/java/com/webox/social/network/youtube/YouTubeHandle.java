package com.webox.social.network.youtube;

import com.webox.social.network.Publication;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a video on its way: {@code upload <bytes> <what was said of it> <session address>} until the
 * last byte was answered, {@code video <id>} from then on.
 */
sealed interface YouTubeHandle {

    String stored();

    /**
     * @param said tells other words or another file from those the session was begun with
     */
    record Upload(long bytes, String said, URI session) implements YouTubeHandle {
        @Override
        public String stored() {
            return "upload " + bytes + " " + said + " " + session;
        }
    }

    /** The video is on YouTube. */
    record Video(String id) implements YouTubeHandle {
        @Override
        public String stored() {
            return "video " + id;
        }

        /** What is stored once YouTube could not make anything of it. */
        String failed() {
            return "failed " + id;
        }
    }

    /** Null when nothing was begun, or nothing came of it. */
    static @Nullable YouTubeHandle of(Publication publication) {
        String stored = publication.handle();
        String[] parts = stored == null ? new String[0] : stored.split(" ", 4);
        if (parts.length == 4 && parts[0].equals("upload")) {
            return new Upload(Long.parseLong(parts[1]), parts[2], URI.create(parts[3]));
        }
        return parts.length == 2 && parts[0].equals("video") ? new Video(parts[1]) : null;
    }
}
