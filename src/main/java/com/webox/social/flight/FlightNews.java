package com.webox.social.flight;

import com.webox.notifications.Notice;
import com.webox.notifications.Notifications;
import com.webox.platform.live.Revisions;
import com.webox.platform.time.DatabaseTime;
import com.webox.social.Posts;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down what was found of a post's publications, and tells its author about new problems, in one go. */
@Component
class FlightNews {

    record Result(Flight flight, Instant claimed, List<Finding> findings) {}

    private final FlightBook book;
    private final Notifications notifications;
    private final Revisions revisions;
    private final DatabaseTime time;
    private final TransactionTemplate transaction;

    FlightNews(
            FlightBook book,
            Notifications notifications,
            Revisions revisions,
            DatabaseTime time,
            TransactionTemplate transaction) {
        this.book = book;
        this.notifications = notifications;
        this.revisions = revisions;
        this.time = time;
        this.transaction = transaction;
    }

    /** @param results of one post and stage */
    void write(List<Result> results) {
        Flight first = results.getFirst().flight();
        transaction.executeWithoutResult(status -> {
            boolean news = false;
            for (Result each : results) {
                news |= book.complete(each.flight(), each.claimed(), each.findings(), time.now());
            }
            if (news) {
                String key = first.stage() == Stage.HOUR ? "social.news.flight.hour" : "social.news.flight.day";
                notifications.tell(
                        first.workspace(),
                        first.author(),
                        new Notice(Notice.Tone.WARNING, key, List.of(), "posts/" + first.post()));
            }
            revisions.bump(first.workspace(), Posts.TOPIC);
        });
    }
}
