package com.webox.social.network;

/** Why a network said no. Each names its cure under {@code social.failure.<name>.title} and {@code .cure}. */
public enum FailureKind {
    /** The access token ended or was revoked: reconnect the channel. */
    TOKEN_INVALID,
    /** A scope or product is missing. */
    PERMISSION_MISSING,
    /** Too many requests for now. */
    RATE_LIMITED,
    /** The account's posts for the day are used up. */
    QUOTA_EXHAUSTED,
    /** The text is too long or has something the network refuses. */
    TEXT_REFUSED,
    /** A picture or video is not accepted. */
    MEDIA_REFUSED,
    /** The network could not fetch the media from our public address. */
    MEDIA_UNREACHABLE,
    /** The network holds it for a duplicate. */
    DUPLICATE,
    /** The account is restricted, or blocked as spam. */
    ACCOUNT_RESTRICTED,
    /** The app's credits or plan do not cover it. */
    PLAN_EXHAUSTED,
    /** The API version this program speaks is no longer served. */
    VERSION_RETIRED,
    /** The network has an outage, or cannot be reached. */
    NETWORK_DOWN,
    /** Some other refusal. */
    OTHER;

    /** Whether posts of the channel should wait until a person reconnected it. */
    public boolean needsReconnect() {
        return this == TOKEN_INVALID || this == PERMISSION_MISSING;
    }
}
