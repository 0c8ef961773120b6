package com.webox.ai.provider.chat;

import com.webox.ai.AiFailure;
import org.jspecify.annotations.Nullable;

/** What a stream said that the library keeps to itself. */
public final class Aside {

    private @Nullable AiFailure failure;
    private long unseen;

    /** The stream says why there is no answer, though its status was one of success. */
    public void failed(AiFailure why) {
        failure = why;
    }

    /** Tokens of the answer so far that were thought and not said; they are paid for. */
    public void thought(long tokens) {
        unseen = tokens;
    }

    @Nullable
    AiFailure failure() {
        return failure;
    }

    long unseen() {
        return unseen;
    }
}
