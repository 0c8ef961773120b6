package com.webox.social.publishing;

import com.webox.kernel.WorkspaceId;
import com.webox.social.ChannelId;
import com.webox.social.OutagePolicy;
import com.webox.social.PostId;
import com.webox.social.PublicationId;
import com.webox.social.PublicationStatus;
import com.webox.social.network.FailureKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A publication that somebody must look at, as it was when it was read.
 *
 * @param waitsFor why it was not sent at its minute, when something did look at it then
 */
record Candidate(
        PublicationId id,
        WorkspaceId workspace,
        PostId post,
        ChannelId channel,
        String network,
        PublicationStatus status,
        long fence,
        Instant due,
        Instant wake,
        int attempts,
        int sends,
        int absents,
        @Nullable String handle,
        OutagePolicy policy,
        @Nullable FailureKind waitsFor) {}
