package com.webox.social;

import com.webox.kernel.WorkspaceId;
import com.webox.media.AssetId;
import com.webox.media.Fitted;
import com.webox.media.Fittings;
import com.webox.media.MediaFile;
import com.webox.media.MediaFiles;
import com.webox.media.Rendition;
import com.webox.media.fit.Plan;
import com.webox.media.fit.Recipe;
import com.webox.social.FittedMedia.State;
import com.webox.social.network.Extras;
import com.webox.social.network.NetworkRules.MediaFacts;
import com.webox.social.network.Networks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Has the files of posts made before their minute comes. */
@Component
class MediaOrders {

    private final Networks networks;
    private final MediaFiles media;
    private final Fittings fittings;

    MediaOrders(Networks networks, MediaFiles media, Fittings fittings) {
        this.networks = networks;
        this.media = media;
        this.fittings = fittings;
    }

    /** Everything that the networks will get; part of the caller's transaction. */
    void order(WorkspaceId workspace, PostContent content, Collection<String> to) {
        if (!content.media().isEmpty()) {
            to.stream()
                    .distinct()
                    .forEach(network -> order(workspace, network, content.extrasFor(network), content.media()));
        }
    }

    List<FittedMedia> order(WorkspaceId workspace, String network, Extras extras, List<AssetId> ids) {
        List<MediaFile> files = media.find(workspace, ids);
        List<Plan> plans = networks.get(network)
                .rules()
                .fit(extras, files.stream().map(MediaFacts::of).toList());
        List<FittedMedia> fitted = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            fitted.add(fitted(workspace, files.get(i), plans.get(i)));
        }
        return fitted;
    }

    private FittedMedia fitted(WorkspaceId workspace, MediaFile file, Plan plan) {
        return switch (plan) {
            case Plan.AsIs() -> whole(file, State.READY);
            case Plan.Cannot(var reasons) -> whole(file, State.REFUSED);
            case Plan.Make(var recipe) -> ordered(workspace, file, recipe);
        };
    }

    private FittedMedia ordered(WorkspaceId workspace, MediaFile file, Recipe recipe) {
        Fitted fitted = fittings.order(workspace, file.id(), recipe);
        // A picture is made while the browser waits for it.
        State state = switch (fitted.state()) {
            case READY -> State.READY;
            case ORDERED -> file.video() ? State.MAKING : State.READY;
            case FAILED -> State.REFUSED;
        };
        return new FittedMedia(
                file.id(),
                fitted.key(),
                state,
                file.video(),
                recipe.canvas().width(),
                recipe.canvas().height());
    }

    private static FittedMedia whole(MediaFile file, State state) {
        return new FittedMedia(file.id(), Rendition.CLEAN, state, file.video(), file.width(), file.height());
    }
}
