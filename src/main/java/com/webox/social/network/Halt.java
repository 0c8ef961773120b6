package com.webox.social.network;

/** Ends a network's publishing steps early, before anything visible was made. */
public final class Halt extends RuntimeException {

    private final transient PublishOutcome outcome;

    public Halt(PublishOutcome outcome) {
        super(outcome.toString(), null, false, false);
        this.outcome = outcome;
    }

    public PublishOutcome outcome() {
        return outcome;
    }
}
