package com.webox.social.network;

/** Lets a network call tell the ledger where it is, so that a later attempt knows what must not be repeated. */
public interface Checkpoint {

    /**
     * Stores what was made on the network and will be continued (a container id), before it is used.
     *
     * @throws LostClaim when another node has taken the publication over; the caller must stop at once
     */
    void handle(String handle);

    /**
     * Called right before the one request that makes the post visible leaves, from any thread.
     *
     * @throws LostClaim when the claim on the publication is over; nothing must be sent
     */
    void aboutToSend();

    /** The claim was lost; nothing more may be sent. */
    final class LostClaim extends RuntimeException {
        public LostClaim(String message) {
            super(message, null, false, false);
        }
    }
}
