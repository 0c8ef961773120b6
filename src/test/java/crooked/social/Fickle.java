package crooked.social;

import java.time.Instant;
import java.time.LocalDate;

/** Asks the machine for the time, in whatever zone it stands, and tells everybody. */
public class Fickle {

    void tell() {
        System.out.println(Instant.now() + " " + LocalDate.now());
    }
}
