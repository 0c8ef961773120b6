package com.webox.kit;

import com.webox.kernel.Problem;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Why a screen could not do what was asked. */
public sealed interface Failure {

    /** A no that explains itself. */
    record Told(Problem problem) implements Failure {

        @Override
        public void log(String where) {
            // It was meant for the person, not for the log.
        }
    }

    /** A fault of ours; the person gets the reference, the log has the rest. */
    record Unexpected(String reference, Throwable cause) implements Failure {

        private static final Logger log = LoggerFactory.getLogger(Failure.class);

        @Override
        public void log(String where) {
            log.error("unexpected error {} at /{}", reference, where, cause);
        }
    }

    void log(String where);

    /** The {@link Problem} somewhere in the chain of causes, else an unexpected failure with a new reference. */
    static Failure of(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (cause instanceof Problem problem) {
                return new Told(problem);
            }
            cause = cause.getCause();
        }
        return new Unexpected(newReference(), thrown);
    }

    private static String newReference() {
        String digits =
                Long.toString(ThreadLocalRandom.current().nextLong(36L * 36 * 36 * 36 * 36 * 36, Long.MAX_VALUE), 36);
        return digits.substring(digits.length() - 6).toUpperCase(Locale.ROOT);
    }
}
