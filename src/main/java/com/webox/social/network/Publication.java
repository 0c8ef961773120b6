package com.webox.social.network;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One post for one account, ready to be sent.
 *
 * @param id identity of the publication, the same at every attempt
 * @param accountId the network's id of the account
 * @param accessToken valid at the time of the call
 * @param text as the author wrote it for this network
 * @param handle what a former attempt left on the network (see {@link Checkpoint}), else null
 */
public record Publication(
        String id,
        String accountId,
        String accessToken,
        String text,
        List<Attachment> media,
        @Nullable String handle) {

    public Publication {
        media = List.copyOf(media);
    }

    @Override
    public String toString() {
        return "Publication[" + id + "]";
    }
}
