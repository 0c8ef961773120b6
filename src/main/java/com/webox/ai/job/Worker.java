package com.webox.ai.job;

import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Works on one job as long as there is something to do at once, then lets it rest until the next look. */
@Component
class Worker {

    private static final Logger log = LoggerFactory.getLogger(Worker.class);

    private final Claims claims;
    private final Works works;
    private final Rounds rounds;
    private final Endings endings;
    private final Hands hands;

    Worker(Claims claims, Works works, Rounds rounds, Endings endings, Hands hands) {
        this.claims = claims;
        this.works = works;
        this.rounds = rounds;
        this.endings = endings;
        this.hands = hands;
    }

    /**
     * Does nothing when there is nothing to do, or another server does it.
     *
     * @return how long until it wants to be looked at again; empty when somebody else sees to that, or it is over
     */
    Optional<Duration> work(JobId job) throws InterruptedException {
        Optional<Hands.Hand> taken = claims.claim(job);
        if (taken.isEmpty()) {
            return Optional.empty();
        }
        Hands.Hand hand = taken.get();
        try {
            Optional<Works.Task<?>> task = works.task(hand.order());
            if (task.isEmpty()) {
                // Its claim runs out; a server of another version may know the kind.
                log.warn("job {} is of a kind that this version does not know", job);
                return Optional.empty();
            }
            rounds.run(hand, task.get());
            return endings.conclude(hand, task.get()).map(rest -> Duration.between(rest.now(), rest.wake()));
        } catch (LostClaim lost) {
            log.warn("job {} was taken over", job);
            return Optional.empty();
        } finally {
            hands.letGo(hand);
        }
    }
}
