package com.webox.ai;

import java.util.List;

/** A way of reaching text models; each provider's folder has one. */
public interface TextModels {

    /** Those that are set up. */
    List<TextModel> available();
}
