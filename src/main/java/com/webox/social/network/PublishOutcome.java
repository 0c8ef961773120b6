package com.webox.social.network;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What came of a call to publish. */
public sealed interface PublishOutcome {

    /** It is out. */
    record Published(String remoteId, @Nullable URI link) implements PublishOutcome {}

    /** The network is still preparing it (a container in progress); call again with the handle after {@code pause}. */
    record Pending(String handle, Duration pause) implements PublishOutcome {}

    /** It certainly is not out, and trying again unchanged would not help. {@code detail} is the network's own word. */
    record Refused(FailureKind kind, String detail) implements PublishOutcome {}

    /**
     * It certainly is not out, and may be tried again.
     *
     * @param notBefore when the network allows the next try; null leaves it to the publisher's backoff
     */
    record Retry(FailureKind kind, String detail, @Nullable Instant notBefore) implements PublishOutcome {}

    /** Nobody knows: a time-out, a broken connection, a server error after the request was sent. */
    record Unknown(String detail) implements PublishOutcome {}
}
