package com.webox.media;

import com.webox.accounts.Open;
import com.webox.kernel.Problem;
import com.webox.kernel.WorkspaceId;
import com.webox.media.fit.Recipe;
import com.webox.platform.jobs.Jobs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files made to fit, for features that know what they have to fit. Ordering is quick and may be part of a transaction;
 * the file is made in the background, or at once by whoever asks for its bytes first ({@link MediaFiles},
 * {@link MediaLinks}).
 */
@Service
@Open("features, which name the workspace themselves")
public class Fittings {

    private final AssetRows assets;
    private final FittedRows rows;
    private final Jobs jobs;
    private final TransactionTemplate transaction;

    Fittings(AssetRows assets, FittedRows rows, Jobs jobs, TransactionTemplate transaction) {
        this.assets = assets;
        this.rows = rows;
        this.jobs = jobs;
        this.transaction = transaction;
    }

    /**
     * Has a file made, once however often it is ordered.
     *
     * @throws Problem when the asset does not exist in the workspace
     */
    @Transactional
    public Fitted order(WorkspaceId workspace, AssetId id, Recipe recipe) {
        Asset asset = assets.findByIdAndWorkspaceId(id.value(), workspace.value())
                .filter(Asset::inLibrary)
                .orElseThrow(() -> Problem.notFound("asset"));
        FitKey key = new FitKey(recipe.key());
        if (rows.order(asset.id(), recipe)) {
            jobs.enqueue(FitFile.NAME, new FitFile.Payload(workspace.value(), id.value(), key.value()));
            return new Fitted(key, Fitted.State.ORDERED);
        }
        return new Fitted(key, rows.state(id, key));
    }

    /**
     * The form of a file that was found in the workspace, ordered unless it was before: mostly one look, without a
     * transaction.
     *
     * @throws Problem when the asset does not exist in the workspace
     */
    public FitKey ordered(WorkspaceId workspace, MediaFile file, Recipe recipe) {
        FitKey key = new FitKey(recipe.key());
        if (rows.state(file.id(), key) != Fitted.State.READY) {
            transaction.executeWithoutResult(status -> order(workspace, file.id(), recipe));
        }
        return key;
    }
}
