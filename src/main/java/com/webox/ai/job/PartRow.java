package com.webox.ai.job;

import com.webox.ai.Reservation;
import com.webox.kernel.Ids;
import com.webox.kernel.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part as it is stored.
 *
 * @param looks how often it was asked after
 * @param misses how often that was in vain since the last answer
 * @param reservation what is set aside for it; nothing once it is settled, and where it is free
 */
record PartRow(
        int number,
        PartState state,
        int percent,
        int attempts,
        int looks,
        int misses,
        UUID callKey,
        @Nullable String handle,
        @Nullable Instant wake,
        @Nullable Instant begun,
        Money most,
        @Nullable Reservation reservation,
        @Nullable JobResult result,
        @Nullable JobFailure failure) {

    static PartRow waiting(int number, Money most, @Nullable Reservation reservation) {
        return new PartRow(
                number, PartState.WAITING, 0, 0, 0, 0, Ids.next(), null, null, null, most, reservation, null, null);
    }

    boolean is(PartState wanted) {
        return state == wanted;
    }

    boolean over() {
        return state.over();
    }

    boolean due(Instant now) {
        return wake == null || !wake.isAfter(now);
    }

    PartRow beginning(Instant now) {
        return new PartRow(
                number,
                state.become(PartState.BEGINNING),
                percent,
                attempts + 1,
                0,
                0,
                callKey,
                null,
                null,
                now,
                most,
                reservation,
                null,
                null);
    }

    /** Not begun after all; to be begun then, under the same key. */
    PartRow waiting(Instant until) {
        return new PartRow(
                number,
                state.become(PartState.WAITING),
                0,
                attempts,
                0,
                0,
                callKey,
                null,
                until,
                begun,
                most,
                reservation,
                null,
                null);
    }

    PartRow working(String accepted, Instant look) {
        return new PartRow(
                number,
                state.become(PartState.WORKING),
                percent,
                attempts,
                0,
                0,
                callKey,
                accepted,
                look,
                begun,
                most,
                reservation,
                null,
                null);
    }

    PartRow looked(int far, Instant again) {
        return lookedAt(Math.max(percent, far), looks + 1, 0, again);
    }

    PartRow missed(Instant again) {
        return lookedAt(percent, looks + 1, misses + 1, again);
    }

    private PartRow lookedAt(int far, int times, int inVain, Instant again) {
        return new PartRow(
                number,
                state.become(PartState.WORKING),
                far,
                attempts,
                times,
                inVain,
                callKey,
                handle,
                again,
                begun,
                most,
                reservation,
                null,
                null);
    }

    PartRow far(int part) {
        return new PartRow(
                number,
                state,
                Math.max(percent, part),
                attempts,
                looks,
                misses,
                callKey,
                handle,
                wake,
                begun,
                most,
                reservation,
                result,
                failure);
    }

    PartRow done(JobResult made) {
        return ended(PartState.DONE, 100, made, null);
    }

    PartRow failed(JobFailure why) {
        return ended(PartState.FAILED, percent, null, why);
    }

    PartRow cancelled() {
        return ended(PartState.CANCELLED, percent, null, null);
    }

    private PartRow ended(PartState end, int far, @Nullable JobResult made, @Nullable JobFailure why) {
        return new PartRow(
                number,
                state.become(end),
                far,
                attempts,
                looks,
                misses,
                callKey,
                handle,
                null,
                begun,
                most,
                reservation,
                made,
                why);
    }

    PartRow settled() {
        return new PartRow(
                number, state, percent, attempts, looks, misses, callKey, handle, wake, begun, most, null, result,
                failure);
    }

    /** Asked for anew, under a new key and with money set aside anew. */
    PartRow again(@Nullable Reservation held) {
        state.become(PartState.WAITING);
        return waiting(number, most, held);
    }

    /** Whether what was made only has to be fetched. */
    boolean unfetched() {
        return failure != null && failure.code().equals(JobFailure.UNFETCHED) && handle != null;
    }

    /** Fetched again; it is paid for. */
    PartRow fetchAgain(Instant now) {
        return new PartRow(
                number,
                state.become(PartState.WORKING),
                percent,
                attempts,
                0,
                0,
                callKey,
                handle,
                now,
                begun,
                most,
                null,
                null,
                null);
    }
}
