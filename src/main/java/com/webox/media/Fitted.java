package com.webox.media;

/**
 * A file that was ordered for a target.
 *
 * @param key the form under which it is given out
 */
public record Fitted(FitKey key, State state) {

    /** How far it has come. */
    public enum State {
        /** Being made, or about to be; whoever asks for its bytes waits for them. */
        ORDERED,
        READY,
        /** The file is damaged in a way that shows only when all of it is read. */
        FAILED
    }
}
