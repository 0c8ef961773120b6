package com.webox.social.ui;

import com.webox.ai.Texts;
import org.springframework.stereotype.Component;

/** Who helps the author: the library with its files, and those who write. */
@Component
class ComposeAid {

    private final ComposeLibrary library;
    private final Texts texts;

    ComposeAid(ComposeLibrary library, Texts texts) {
        this.library = library;
        this.texts = texts;
    }

    ComposeLibrary library() {
        return library;
    }

    Texts texts() {
        return texts;
    }
}
