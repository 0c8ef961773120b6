package com.webox.social.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import com.webox.kernel.Ids;
import com.webox.kernel.UserId;
import com.webox.kernel.WorkspaceId;
import com.webox.social.ChannelId;
import com.webox.social.PostId;
import com.webox.social.PublicationId;
import com.webox.social.PublicationStatus;
import com.webox.social.network.Extras;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LanesTest {

    private final ChannelId slow = ChannelId.next();
    private final ChannelId quick = ChannelId.next();

    @Test
    void oneAccountIsNeverCalledTwiceAtATimeAndInOrder() throws InterruptedException {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        ConcurrentLinkedQueue<Integer> order = new ConcurrentLinkedQueue<>();
        CountDownLatch all = new CountDownLatch(50);
        Lanes lanes = new Lanes(50, work -> {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            Thread.yield();
            order.add(work.claim().number());
            inside.decrementAndGet();
            all.countDown();
        });
        for (int i = 0; i < 50; i++) {
            lanes.accept(List.of(work(slow, i)));
        }
        assertThat(all.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(most).hasValue(1);
        assertThat(List.copyOf(order)).isSorted();
    }

    @Test
    void aSlowAccountDelaysNobodyElse() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch quickDone = new CountDownLatch(1);
        Lanes lanes = new Lanes(8, work -> {
            if (work.claim().channel().equals(slow)) {
                awaitQuietly(release);
            } else {
                quickDone.countDown();
            }
        });
        lanes.accept(List.of(work(slow, 1), work(slow, 2), work(quick, 3)));
        assertThat(quickDone.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(lanes.room(slow)).isEqualTo(6);
        assertThat(lanes.full()).isEmpty();
        release.countDown();
    }

    @Test
    void roomComesBackOnlyWhenTheOutcomeIsWritten() {
        Lanes lanes = new Lanes(2, work -> {});
        lanes.accept(List.of(work(slow, 1), work(slow, 2)));
        assertThat(lanes.full()).containsExactly(slow);
        lanes.done(slow);
        assertThat(lanes.room(slow)).isEqualTo(1);
        lanes.done(slow);
        assertThat(lanes.idle()).isTrue();
    }

    @Test
    void anAccountConnectedToTwoWorkspacesHasOneLane() throws InterruptedException {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch all = new CountDownLatch(20);
        Lanes lanes = new Lanes(20, work -> {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            Thread.yield();
            inside.decrementAndGet();
            all.countDown();
        });
        for (int i = 0; i < 10; i++) {
            lanes.accept(List.of(work(slow, "shared", i), work(quick, "shared", i)));
        }
        assertThat(all.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(most).hasValue(1);
        assertThat(lanes.room(slow)).isEqualTo(10);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Work work(ChannelId channel, int number) {
        return work(channel, channel.toString(), number);
    }

    private static Work work(ChannelId channel, String account, int number) {
        Claim claim = new Claim(
                PublicationId.next(),
                WorkspaceId.next(),
                PostId.next(),
                channel,
                "x",
                PublicationStatus.SCHEDULED,
                1,
                "node",
                Instant.EPOCH,
                number,
                0,
                0,
                null,
                Ids.next(),
                Instant.EPOCH);
        return new Work(
                claim,
                new Content(
                        UserId.next(),
                        account,
                        "name",
                        "sealed",
                        null,
                        false,
                        "text",
                        List.of(),
                        List.of(),
                        Extras.NONE));
    }
}
