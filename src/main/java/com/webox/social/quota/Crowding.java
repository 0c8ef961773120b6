package com.webox.social.quota;

import com.webox.social.network.Quota;
import java.time.Instant;
import java.util.List;

/** Finds where posts stand closer together than a quota allows. */
final class Crowding {

    /** A post that finds no room, and how many count at its moment, itself included. */
    record Crowd(Instant at, int count) {}

    private Crowding() {}

    /** @param moments in order of time */
    static List<Crowd> of(Quota quota, List<Instant> moments) {
        java.util.ArrayList<Crowd> crowds = new java.util.ArrayList<>();
        int first = 0;
        for (int i = 0; i < moments.size(); i++) {
            Instant at = moments.get(i);
            while (!quota.forgets(moments.get(first)).isAfter(at)) {
                first++;
            }
            int count = i - first + 1;
            if (count > quota.count()) {
                crowds.add(new Crowd(at, count));
            }
        }
        return crowds;
    }
}
