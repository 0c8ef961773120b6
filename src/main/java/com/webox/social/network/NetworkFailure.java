package com.webox.social.network;

/** A network refused or could not be reached, outside of publishing. */
public final class NetworkFailure extends RuntimeException {

    private final FailureKind kind;

    public NetworkFailure(FailureKind kind, String detail) {
        super(detail);
        this.kind = kind;
    }

    public FailureKind kind() {
        return kind;
    }
}
