package com.webox.bench;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Holds one server's call at a given moment, so that the server can be killed exactly there. */
final class Ambush {

    /** Where a call to the network is. */
    enum Moment {
        /** The request to create is there, whole; nothing is visible yet. */
        ASKED_TO_CREATE,
        /** It is visible; nothing is answered yet. */
        ACCEPTED,
        /** It is answered; the server may or may not have written that down. */
        ANSWERED,
        /** The server asks whether a post of unknown outcome is there. */
        ASKED_ABOUT
    }

    /** One lying in wait. */
    static final class Trap {
        private final String server;
        private final Moment moment;
        private final CountDownLatch caught = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);

        private Trap(String server, Moment moment) {
            this.server = server;
            this.moment = moment;
        }

        boolean awaitCall(long millis) throws InterruptedException {
            return caught.await(millis, TimeUnit.MILLISECONDS);
        }
    }

    private static final long LONGEST_HOLD = 120;

    private @Nullable Trap set;

    synchronized Trap set(String server, Moment moment) {
        Trap trap = new Trap(server, moment);
        set = trap;
        return trap;
    }

    synchronized void release(Trap trap) {
        if (set == trap) {
            set = null;
        }
        trap.released.countDown();
    }

    /** A call is here. Says whether it was held. */
    boolean pass(String server, Moment moment) throws InterruptedException {
        Trap trap = take(server, moment);
        if (trap == null) {
            return false;
        }
        trap.caught.countDown();
        trap.released.await(LONGEST_HOLD, TimeUnit.SECONDS);
        return true;
    }

    private synchronized @Nullable Trap take(String server, Moment moment) {
        Trap trap = set;
        if (trap == null || trap.moment != moment || !trap.server.equals(server)) {
            return null;
        }
        set = null;
        return trap;
    }
}
