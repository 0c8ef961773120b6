package com.webox.ai.video;

import java.util.List;

/** A way of reaching video models; each provider's folder has one. */
public interface VideoModels {

    /** Those that are set up. */
    List<VideoModel> available();
}
