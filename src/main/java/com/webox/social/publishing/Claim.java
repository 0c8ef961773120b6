package com.webox.social.publishing;

import com.webox.kernel.WorkspaceId;
import com.webox.social.ChannelId;
import com.webox.social.PostId;
import com.webox.social.PublicationId;
import com.webox.social.PublicationStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A publication in the hands of this node.
 *
 * @param from the state it was in, which tells what to do: send, go on preparing, or check
 * @param fence number of this claim; a write with an older one is refused
 * @param node the incarnation of this node that claimed it
 * @param number of this attempt, counted from 1
 * @param sends how many sends there were before this attempt
 * @param absents how often in a row the network said it does not have it
 * @param attempt row of the journal that this attempt completes
 */
record Claim(
        PublicationId id,
        WorkspaceId workspace,
        PostId post,
        ChannelId channel,
        String network,
        PublicationStatus from,
        long fence,
        String node,
        Instant due,
        int number,
        int sends,
        int absents,
        @Nullable String handle,
        UUID attempt,
        Instant started) {

    boolean check() {
        return from == PublicationStatus.CHECKING;
    }
}
