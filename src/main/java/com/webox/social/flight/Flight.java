package com.webox.social.flight;

import com.webox.kernel.UserId;
import com.webox.kernel.WorkspaceId;
import com.webox.media.AssetId;
import com.webox.social.ChannelId;
import com.webox.social.PostId;
import com.webox.social.PublicationId;
import com.webox.social.network.Extras;
import java.time.Instant;
import java.util.List;

/** A publication before its minute, and what it will send. */
record Flight(
        PublicationId id,
        Stage stage,
        WorkspaceId workspace,
        PostId post,
        ChannelId channel,
        String network,
        Instant due,
        UserId author,
        String text,
        List<AssetId> media,
        Extras extras) {}
