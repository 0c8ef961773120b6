package com.webox.ai.job;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A job and its parts, locked by the open transaction; what is changed here is written at its end. */
final class Sheet {

    private final Instant now;
    private final List<PartRow> parts;
    private final Set<Integer> changed = new HashSet<>();
    private JobRow job;

    Sheet(JobRow job, List<PartRow> parts, Instant now) {
        this.job = job;
        this.parts = new ArrayList<>(parts);
        this.now = now;
    }

    /** The database's time. */
    Instant now() {
        return now;
    }

    JobRow job() {
        return job;
    }

    List<PartRow> parts() {
        return List.copyOf(parts);
    }

    PartRow part(int number) {
        return parts.get(number);
    }

    void put(JobRow next) {
        job = next;
    }

    void put(PartRow next) {
        parts.set(next.number(), next);
        changed.add(next.number());
    }

    List<PartRow> changed() {
        return parts.stream().filter(each -> changed.contains(each.number())).toList();
    }

    /** How far all parts are together. */
    int percent() {
        return (int) parts.stream().mapToInt(PartRow::percent).average().orElse(0);
    }
}
