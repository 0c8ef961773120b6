package com.webox.social.network;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One post for one account, ready to be sent.
 *
 * @param id identity of the publication, the same at every attempt
 * @param accountId the network's id of the account
 * @param accessToken valid at the time of the call
 * @param text as the author wrote it for this network
 * @param extras what the author chose for this network beyond text and media
 * @param pictures the files that {@code extras} names, by field (a thumbnail)
 * @param handle what a former attempt left on the network (see {@link Checkpoint}), else null
 */
public record Publication(
        String id,
        String accountId,
        String accessToken,
        String text,
        List<Attachment> media,
        Extras extras,
        Map<String, Attachment> pictures,
        @Nullable String handle) {

    public Publication {
        media = List.copyOf(media);
        pictures = Map.copyOf(pictures);
    }

    /** A post of text and media alone. */
    public Publication(
            String id,
            String accountId,
            String accessToken,
            String text,
            List<Attachment> media,
            @Nullable String handle) {
        this(id, accountId, accessToken, text, media, Extras.NONE, Map.of(), handle);
    }

    public Publication withHandle(@Nullable String made) {
        return new Publication(id, accountId, accessToken, text, media, extras, pictures, made);
    }

    public Publication withExtras(Extras chosen) {
        return new Publication(id, accountId, accessToken, text, media, chosen, pictures, handle);
    }

    @Override
    public String toString() {
        return "Publication[" + id + "]";
    }
}
