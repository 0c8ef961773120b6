package com.webox.social.publishing;

import com.webox.kernel.UserId;
import com.webox.notifications.Notice;
import com.webox.notifications.Notifications;
import com.webox.social.PublicationStatus;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells the author when a publication needs a person. */
@Component
class News {

    private final Notifications notifications;

    News(Notifications notifications) {
        this.notifications = notifications;
    }

    void tell(Settlement settlement) {
        Claim claim = settlement.work().claim();
        PublicationStatus status = settlement.verdict().status();
        if (status == PublicationStatus.FAILED || status == PublicationStatus.UNCERTAIN) {
            Notice.Tone tone = status == PublicationStatus.FAILED ? Notice.Tone.ERROR : Notice.Tone.WARNING;
            notifications.tell(
                    claim.workspace(),
                    settlement.work().content().author(),
                    new Notice(
                            tone,
                            "social.news." + status.name().toLowerCase(java.util.Locale.ROOT),
                            List.of(settlement.work().content().channelName()),
                            "posts/" + claim.post()));
        }
    }

    /** After an outage a post found its next free place. */
    void moved(Candidate candidate, UserId author, LocalDateTime to) {
        notifications.tell(
                candidate.workspace(),
                author,
                new Notice(
                        Notice.Tone.INFO,
                        "social.news.moved",
                        List.of(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").format(to)),
                        "posts/" + candidate.post()));
    }

    /** After an outage a post asks, or was let go. */
    void missed(Candidate candidate, UserId author, PublicationStatus status) {
        notifications.tell(
                candidate.workspace(),
                author,
                new Notice(
                        Notice.Tone.WARNING,
                        status == PublicationStatus.HELD ? "social.news.held" : "social.news.skipped",
                        List.of(),
                        "posts/" + candidate.post()));
    }
}
