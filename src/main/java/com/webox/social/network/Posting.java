package com.webox.social.network;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** A vendor's way to bring a post out. The publisher calls it through {@link SocialNetwork}, which says what is promised. */
public interface Posting {

    /** @throws Halt when it ends before anything visible was made */
    PublishOutcome publish(Publication publication, Checkpoint checkpoint);

    /** @throws NetworkFailure when the network cannot be asked */
    ReadBack readBack(Publication publication, Instant since, Set<String> known);

    /** See {@link SocialNetwork#followUp}; empty where nothing follows a post. */
    Optional<String> followUp(Publication publication, String remoteId, boolean mayBeDone);
}
