package com.webox.social.ui;

import com.webox.ai.Costs;
import com.webox.ai.Texts;
import org.springframework.stereotype.Component;

/** Who helps the author: the library with its files, and those who write. */
@Component
class ComposeAid {

    private final ComposeLibrary library;
    private final Texts texts;
    private final Costs costs;

    ComposeAid(ComposeLibrary library, Texts texts, Costs costs) {
        this.library = library;
        this.texts = texts;
        this.costs = costs;
    }

    ComposeLibrary library() {
        return library;
    }

    Texts texts() {
        return texts;
    }

    /** Whether the person may see what it costs the workspace. */
    boolean mayLookAtCosts() {
        return costs.mayLook();
    }
}
