package com.webox.ai.job;

import com.webox.ai.Stop;
import com.webox.kernel.UserId;
import com.webox.kernel.WorkspaceId;
import java.util.UUID;

/** A part that is being begun or asked after, as its work sees it. */
public interface PartAtWork {

    JobId job();

    /** From 0 on. */
    int number();

    WorkspaceId workspace();

    /** Whose job it is. */
    UserId person();

    /** The same for every try of one paid attempt: an idempotency key, and the key of what is kept of it. */
    UUID callKey();

    /** Tells how far it is, 0 to 99. Cheap: what comes too quickly is left out. */
    void progress(int percent, Sentence sentence);

    /**
     * To be called at the last moment before something is paid for.
     *
     * @throws RuntimeException when another server took the job over; nothing may be sent then
     */
    void mustHold();

    /** Asked when nobody wants it any more, or the server stops. */
    Stop stop();
}
