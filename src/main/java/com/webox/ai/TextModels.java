package com.webox.ai;

import com.webox.kernel.WorkspaceId;
import java.util.List;

/** Knows text models. */
@FunctionalInterface
public interface TextModels {

    /** Those that the workspace can use now. */
    List<TextModel> of(WorkspaceId workspace);
}
