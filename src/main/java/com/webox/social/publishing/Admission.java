package com.webox.social.publishing;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What of all that is due may be sent now: not what missed its minute, and not what its account has no room for. */
@Component
class Admission {

    private final Missed missed;
    private final QuotaGate quotas;

    Admission(Missed missed, QuotaGate quotas) {
        this.missed = missed;
        this.quotas = quotas;
    }

    /** What is on time, or late and told to go out all the same. */
    List<Candidate> punctual(List<Candidate> due, Instant now) {
        return missed.sortOut(due, now);
    }

    /** What finds room on its account; asked last, for what is about to be claimed. */
    List<Candidate> withinQuota(List<Candidate> chosen, Instant now) {
        return quotas.sortOut(chosen, now);
    }
}
