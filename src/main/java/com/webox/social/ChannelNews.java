package com.webox.social;

import com.webox.kernel.Ids;
import com.webox.kernel.UserId;
import com.webox.kernel.WorkspaceId;
import com.webox.notifications.Notice;
import com.webox.notifications.Notifications;
import com.webox.platform.live.Revisions;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells people what happened to a channel. */
@Component
class ChannelNews {

    private final Notifications notifications;
    private final Revisions revisions;
    private final JdbcClient jdbc;

    ChannelNews(Notifications notifications, Revisions revisions, JdbcClient jdbc) {
        this.notifications = notifications;
        this.revisions = revisions;
        this.jdbc = jdbc;
    }

    /** The network no longer accepts the consent. */
    void paused(ChannelId channel, WorkspaceId workspace, UserId owner) {
        String name = jdbc.sql("select name from social_channel where id = ?")
                .params(Ids.bytes(channel.value()))
                .query(String.class)
                .single();
        notifications.tell(
                workspace, owner, new Notice(Notice.Tone.ERROR, "social.news.paused", List.of(name), "channels"));
        changed(workspace);
    }

    void changed(WorkspaceId workspace) {
        revisions.bump(workspace, Channels.TOPIC);
        revisions.bump(workspace, Posts.TOPIC);
    }
}
