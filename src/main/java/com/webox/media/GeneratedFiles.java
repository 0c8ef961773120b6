package com.webox.media;

import com.webox.ai.Maker;
import com.webox.ai.job.JobResult;
import com.webox.ai.job.ResultShelf;
import com.webox.kernel.UserId;
import com.webox.kernel.WorkspaceId;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes what engines made into the library. The key is the asset's id, so that a result cannot lie there twice. */
@Component
class GeneratedFiles implements ResultShelf {

    private final Intake intake;
    private final AssetRows rows;

    GeneratedFiles(Intake intake, AssetRows rows) {
        this.intake = intake;
        this.rows = rows;
    }

    @Override
    public JobResult keep(WorkspaceId workspace, UserId person, UUID key, Maker maker, String name, InputStream content)
            throws IOException {
        AssetId id = new AssetId(key);
        Optional<Asset> before = rows.findByIdAndWorkspaceId(key, workspace.value());
        if (before.isEmpty() || !before.get().inLibrary()) {
            // What a server left there that died on the way is replaced.
            before.ifPresent(left -> rows.deleteById(left.id().value()));
            intake.take(
                    new Intake.Place(workspace, person, id),
                    Provenance.generated(maker.builtIn() ? "" : maker.label(), ""),
                    name,
                    content);
        }
        return new JobResult(id.toString(), MediaLinks.ROUTE + "?asset=" + id);
    }
}
