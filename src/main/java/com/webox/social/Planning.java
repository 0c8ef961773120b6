package com.webox.social;

import com.webox.kernel.Problem;
import com.webox.kernel.WorkspaceId;
import com.webox.platform.live.Revisions;
import com.webox.platform.time.DatabaseTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What planning a post needs beside the post: the time, the channels, the rules, and telling the screens. */
@Component
class Planning {

    private final ChannelRepository channels;
    private final PostChecks checks;
    private final MediaOrders media;
    private final DatabaseTime time;
    private final Revisions revisions;

    Planning(ChannelRepository channels, PostChecks checks, MediaOrders media, DatabaseTime time, Revisions revisions) {
        this.channels = channels;
        this.checks = checks;
        this.media = media;
        this.time = time;
        this.revisions = revisions;
    }

    Instant now() {
        return time.now();
    }

    List<Obstacle> check(WorkspaceId workspace, PostContent content) {
        return checks.check(workspace, content, networks(workspace, content));
    }

    /**
     * The channels of a post that can be published; the files they get are made from now on.
     *
     * @throws Problem the first broken rule
     */
    Map<ChannelId, String> publishable(WorkspaceId workspace, PostContent content) {
        Map<ChannelId, String> found = networks(workspace, content);
        checks.check(workspace, content, found).stream().findFirst().ifPresent(obstacle -> {
            throw Problem.brokenRule(
                    obstacle.network() == null ? "post" : obstacle.network(), obstacle.key(), obstacle.args());
        });
        media.order(workspace, content, found.values());
        return found;
    }

    private Map<ChannelId, String> networks(WorkspaceId workspace, PostContent content) {
        Map<ChannelId, String> found = new LinkedHashMap<>();
        channels
                .findByWorkspaceIdAndIdIn(
                        workspace.value(),
                        content.channels().stream().map(ChannelId::value).toList())
                .stream()
                .filter(Channel::connected)
                .forEach(channel -> found.put(channel.id(), channel.network()));
        return found;
    }

    void changed(WorkspaceId workspace) {
        revisions.bump(workspace, Posts.TOPIC);
    }
}
