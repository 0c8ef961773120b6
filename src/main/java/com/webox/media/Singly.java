package com.webox.media;

import com.webox.media.storage.StorageKey;
import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;

/** Lets one thread of this server make an object while others that want the same wait for it. */
final class Singly {

    interface Work {
        void run() throws IOException;
    }

    private final ConcurrentMap<StorageKey, CountDownLatch> running = new ConcurrentHashMap<>();

    /** @return whether this call did the work; if not, another just ended its own, with or without success */
    boolean make(StorageKey key, Work work) throws IOException {
        CountDownLatch mine = new CountDownLatch(1);
        CountDownLatch other = running.putIfAbsent(key, mine);
        if (other != null) {
            await(other);
            return false;
        }
        try {
            work.run();
            return true;
        } finally {
            running.remove(key);
            mine.countDown();
        }
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while another thread made the file", e);
        }
    }
}
