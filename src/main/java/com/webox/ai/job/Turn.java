package com.webox.ai.job;

import com.webox.ai.Stop;
import com.webox.kernel.UserId;
import com.webox.kernel.WorkspaceId;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One beginning of, or look at, a part on this server. */
final class Turn implements PartAtWork {

    private static final Logger log = LoggerFactory.getLogger(Turn.class);
    private static final long BETWEEN_NANOS = Duration.ofMillis(250).toNanos();

    private final JobBook book;
    private final Hands hands;
    private final Hands.Hand hand;
    private final JobRow.Order order;
    private final PartRow part;
    private long toldNanos = System.nanoTime() - BETWEEN_NANOS;

    Turn(JobBook book, Hands hands, Hands.Hand hand, JobRow.Order order, PartRow part) {
        this.book = book;
        this.hands = hands;
        this.hand = hand;
        this.order = order;
        this.part = part;
    }

    PartRow part() {
        return part;
    }

    @Override
    public JobId job() {
        return hand.claim().job();
    }

    @Override
    public int number() {
        return part.number();
    }

    @Override
    public WorkspaceId workspace() {
        return order.workspace();
    }

    @Override
    public UserId person() {
        return order.person();
    }

    @Override
    public UUID callKey() {
        return part.callKey();
    }

    @Override
    public synchronized void progress(int percent, Sentence sentence) {
        long now = System.nanoTime();
        if (now - toldNanos < BETWEEN_NANOS) {
            return;
        }
        toldNanos = now;
        try {
            book.change(hand.claim(), sheet -> {
                sheet.put(sheet.part(part.number()).far(Math.clamp(percent, 0, 99)));
                sheet.put(sheet.job().saying(sheet.percent(), sentence));
            });
        } catch (LostClaim lost) {
            hand.stop().ask();
        } catch (RuntimeException e) {
            log.debug("progress of job {} was not written: {}", job(), e.toString());
        }
    }

    @Override
    public void mustHold() {
        if (!hands.holds(hand)) {
            throw new LostClaim(job());
        }
    }

    @Override
    public Stop stop() {
        return hand.stop();
    }
}
