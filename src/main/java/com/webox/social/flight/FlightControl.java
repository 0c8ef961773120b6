package com.webox.social.flight;

import com.webox.platform.jobs.JobHandler;
import com.webox.platform.jobs.Jobs;
import com.webox.platform.time.DatabaseTime;
import com.webox.social.ChannelId;
import com.webox.social.PostId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Once a minute, on one node: looks at what is about to go out, a few posts at a time, and tells each author once what
 * stands in the way. A look that a stopped node began is begun anew.
 */
@Component
class FlightControl implements JobHandler<FlightControl.Round> {

    record Round() {}

    private static final Logger log = LoggerFactory.getLogger(FlightControl.class);
    private static final String NAME = "social.flight-check";
    private static final int MOST = 200;
    private static final int AT_ONCE = 6;

    private final FlightBook book;
    private final Inspection inspection;
    private final FlightNews news;
    private final DatabaseTime time;
    private final Jobs jobs;

    FlightControl(FlightBook book, Inspection inspection, FlightNews news, DatabaseTime time, Jobs jobs) {
        this.book = book;
        this.inspection = inspection;
        this.news = news;
        this.time = time;
        this.jobs = jobs;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        jobs.every(Duration.ofMinutes(1), NAME, new Round());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Round> payloadType() {
        return Round.class;
    }

    @Override
    public void run(Round round) {
        for (Stage stage : new Stage[] {Stage.HOUR, Stage.DAY}) {
            Instant now = time.now();
            Map<PostId, List<Flight>> posts = new LinkedHashMap<>();
            book.open(stage, now, MOST)
                    .forEach(each -> posts.computeIfAbsent(each.post(), key -> new ArrayList<>())
                            .add(each));
            Map<ChannelId, ChannelLook.Seen> seen = new ConcurrentHashMap<>();
            try (ExecutorService threads = Executors.newFixedThreadPool(
                    AT_ONCE, Thread.ofVirtual().name("flight-check-", 0).factory())) {
                posts.values().forEach(flights -> threads.execute(() -> look(flights, seen, now)));
            }
        }
    }

    private void look(List<Flight> flights, Map<ChannelId, ChannelLook.Seen> seen, Instant now) {
        List<FlightNews.Result> looked = new ArrayList<>();
        for (Flight flight : flights) {
            try {
                if (book.claim(flight, now)) {
                    // A channel is asked once a round, however many of its posts are near.
                    ChannelLook.Seen channel =
                            seen.computeIfAbsent(flight.channel(), id -> inspection.channel(flight, now));
                    looked.add(new FlightNews.Result(flight, now, inspection.findings(flight, channel)));
                }
            } catch (RuntimeException e) {
                log.warn("{} could not be checked before its minute", flight.id(), e);
            }
        }
        if (!looked.isEmpty()) {
            news.write(looked);
        }
    }
}
