package com.webox.rehearsal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A post in the making.
 *
 * @param kind in the network's words
 * @param body what the network was told of it, as JSON
 * @param mediaId the file that goes up; null where the network fetches files itself
 * @param fault why nothing comes of it, in the network's word; null otherwise
 * @param readyAt when the network is done with it; null before its files are there
 * @param postId what it became; null where it became none
 */
public record Draft(
        long id,
        Network network,
        String accountId,
        String kind,
        String body,
        @Nullable Long mediaId,
        State state,
        @Nullable String fault,
        @Nullable Instant readyAt,
        @Nullable Long postId,
        Instant createdAt) {

    /** How far it is. */
    public enum State {
        /** Its files are not all there. */
        OPEN,
        /** It became what it was to be. */
        DONE,
        /** The network cannot use its files. */
        FAILED
    }

    /** Whether the network is done with it. */
    public boolean readyBy(Instant now) {
        return state == State.DONE && readyAt != null && !readyAt.isAfter(now);
    }
}
