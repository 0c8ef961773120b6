package com.webox.accounts.ui;

import com.webox.kernel.Problem;
import com.webox.kit.Notices;

/** Runs what a click asked for; a refusal is told in a notice. */
final class Attempts {

    private Attempts() {}

    /** Whether it went through. */
    static boolean run(Runnable work) {
        try {
            work.run();
            return true;
        } catch (Problem problem) {
            Notices.problem(problem);
            return false;
        }
    }
}
