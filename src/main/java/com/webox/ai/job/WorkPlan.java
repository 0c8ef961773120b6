package com.webox.ai.job;

import com.webox.ai.Maker;
import com.webox.ai.Usage;
import com.webox.kernel.Money;
import java.time.Duration;

/**
 * How a job will be done, decided at its start.
 *
 * @param maker who makes it
 * @param task what is asked of the maker, for the ledger
 * @param parts how many calls of {@link GenerationWork#begin} there will be, 1 to {@value #MOST_PARTS}
 * @param atOnce how many parts are under way at the same time
 * @param most what one part uses at most
 * @param mostCost what one part costs at most: set aside before it begins
 * @param likely what the whole job usually costs
 * @param patience how long it may take in all before it is given up
 * @param repeatable whether beginning a part twice with the same call key does no harm: it costs nothing, or the
 *     provider knows the key. What is not repeatable is never begun again after a crash unless a person says so.
 */
public record WorkPlan(
        Maker maker,
        String task,
        int parts,
        int atOnce,
        Usage most,
        Money mostCost,
        Money likely,
        Duration patience,
        boolean repeatable) {

    public static final int MOST_PARTS = 100;

    public WorkPlan {
        if (parts < 1 || parts > MOST_PARTS || atOnce < 1) {
            throw new IllegalArgumentException(parts + " parts, " + atOnce + " at once");
        }
    }
}
