package com.webox.ai;

import java.util.List;

/** A way of reaching image models; each provider's folder has one. */
public interface ImageModels {

    /** Those that are set up. */
    List<ImageModel> available();
}
