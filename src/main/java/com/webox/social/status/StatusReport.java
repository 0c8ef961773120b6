package com.webox.social.status;

import com.webox.social.ChannelHealth;
import com.webox.social.ChannelId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How publishing went: what fell due from {@code from} (included) until {@code to}, the moment it was asked.
 *
 * @param bars in order of time, without gaps
 * @param channels by network and name; those that had nothing to do as well, while they are connected
 */
public record StatusReport(
        Period period,
        Instant from,
        Instant to,
        Counts total,
        Lateness lateness,
        List<Bar> bars,
        List<ChannelLine> channels) {

    public StatusReport {
        bars = List.copyOf(bars);
        channels = List.copyOf(channels);
    }

    /**
     * Publications by where they are, and how often networks were called for them.
     *
     * @param underway due and not settled: waits for its channel, its quota or its next attempt, or is at work
     * @param attempts calls and looks in the journal
     * @param retries sends beyond the first
     */
    public record Counts(
            long published,
            long underway,
            long failed,
            long uncertain,
            long held,
            long calledOff,
            long attempts,
            long retries) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0);

        /** Everything that fell due. */
        public long due() {
            return published + underway + failed + uncertain + held + calledOff;
        }

        /** What does not go on without a person. */
        public long needsYou() {
            return failed + uncertain + held;
        }

        Counts plus(Counts other) {
            return new Counts(
                    published + other.published,
                    underway + other.underway,
                    failed + other.failed,
                    uncertain + other.uncertain,
                    held + other.held,
                    calledOff + other.calledOff,
                    attempts + other.attempts,
                    retries + other.retries);
        }
    }

    /**
     * From due to sent, of what is out, in milliseconds to about one part in eighty; null when nothing is out.
     *
     * @param p50 half was no later than this
     * @param p99 ninety-nine of a hundred were no later than this
     */
    public record Lateness(@Nullable Long p50, @Nullable Long p99) {}

    /** What fell due from {@code start} until the next bar. */
    public record Bar(Instant start, Counts counts) {}

    /** @param health null when the channel is no longer connected */
    public record ChannelLine(
            ChannelId id,
            String network,
            String name,
            @Nullable ChannelHealth health,
            Counts counts,
            Lateness lateness) {}
}
