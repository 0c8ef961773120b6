package com.webox.media.fit;

import java.util.List;

/** What becomes of a file for a target. */
public sealed interface Plan {

    /** It is taken as it is. */
    record AsIs() implements Plan {}

    /** Another file is made of it. */
    record Make(Recipe recipe) implements Plan {}

    /** It cannot be made to fit. */
    record Cannot(List<Shortcoming> reasons) implements Plan {

        public Cannot {
            reasons = List.copyOf(reasons);
        }
    }
}
