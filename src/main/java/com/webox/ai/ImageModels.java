package com.webox.ai;

import com.webox.kernel.WorkspaceId;
import java.util.List;

/** A way of reaching image models; each provider's folder has one. */
@FunctionalInterface
public interface ImageModels {

    /** Those that the workspace can use now. */
    List<ImageModel> of(WorkspaceId workspace);
}
