package crooked.social;

import java.time.Instant;

/** Asks the machine for the time, waits for it, and tells everybody. */
public class Fickle {

    void tell() throws InterruptedException {
        Thread.sleep(1L);
        System.out.println(Instant.now());
    }
}
