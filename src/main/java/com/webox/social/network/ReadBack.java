package com.webox.social.network;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What the network says about a publication whose outcome is unknown. */
public sealed interface ReadBack {

    /** It is out. */
    record Found(String remoteId, @Nullable URI link) implements ReadBack {}

    /** The network answered and does not have it. */
    record Absent() implements ReadBack {}

    /** The network could not be asked now. */
    record Unreadable(FailureKind kind, String detail) implements ReadBack {}
}
