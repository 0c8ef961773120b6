package com.webox.social;

import com.webox.kernel.WorkspaceId;
import com.webox.media.MediaFile;
import com.webox.media.MediaFiles;
import com.webox.social.network.NetworkRules;
import com.webox.social.network.NetworkRules.MediaFacts;
import com.webox.social.network.Networks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Tells before scheduling what would go wrong at publishing. */
@Component
public class PostChecks {

    private final Networks networks;
    private final MediaFiles media;

    PostChecks(Networks networks, MediaFiles media) {
        this.networks = networks;
        this.media = media;
    }

    /** @param channels the network of each chosen channel that is still connected */
    public List<Obstacle> check(WorkspaceId workspace, PostContent content, Map<ChannelId, String> channels) {
        List<Obstacle> obstacles = new ArrayList<>();
        if (content.channels().isEmpty()) {
            obstacles.add(new Obstacle(null, "social.obstacle.noChannel", List.of()));
        } else if (!channels.keySet().containsAll(content.channels())) {
            obstacles.add(new Obstacle(null, "social.obstacle.channelGone", List.of()));
        }
        List<MediaFile> files = media.find(workspace, content.media());
        if (files.size() < content.media().stream().distinct().count()) {
            obstacles.add(new Obstacle(null, "social.obstacle.mediaGone", List.of()));
        }
        if (content.text().isBlank() && content.variants().isEmpty() && files.isEmpty()) {
            obstacles.add(new Obstacle(null, "social.obstacle.empty", List.of()));
            return obstacles;
        }
        for (String network : new TreeSet<>(channels.values())) {
            NetworkRules rules = networks.get(network).rules();
            List<MediaFacts> facts = files.stream().map(MediaFacts::of).toList();
            rules.check(content.textFor(network), content.extrasFor(network), facts)
                    .forEach(broken -> obstacles.add(new Obstacle(network, broken.key(), broken.args())));
        }
        return obstacles;
    }
}
