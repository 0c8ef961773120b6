package com.webox.social.watch;

import com.webox.kernel.Ids;
import com.webox.kernel.UserId;
import com.webox.kernel.WorkspaceId;
import com.webox.notifications.Notice;
import com.webox.platform.jobs.JobHandler;
import com.webox.platform.jobs.Jobs;
import com.webox.platform.time.DatabaseTime;
import com.webox.platform.time.SqlTime;
import com.webox.social.network.Networks;
import com.webox.social.network.SocialNetwork;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Once an hour: warns 14, 7 and 1 days before a consent ends, and 60, 30 and 7 days before an API version does. */
@Component
class EndWatch implements JobHandler<EndWatch.Round> {

    record Round() {}

    private record Ending(UUID channel, WorkspaceId workspace, String name, UserId owner, Instant ends) {}

    private static final String NAME = "social.end-watch";
    private static final int[] CONSENT_DAYS = {1, 7, 14};
    private static final int[] VERSION_DAYS = {7, 30, 60};
    private static final int MOST = 1000;

    private final JdbcClient jdbc;
    private final Networks networks;
    private final Warnings warnings;
    private final DatabaseTime time;
    private final Jobs jobs;

    EndWatch(JdbcClient jdbc, Networks networks, Warnings warnings, DatabaseTime time, Jobs jobs) {
        this.jdbc = jdbc;
        this.networks = networks;
        this.warnings = warnings;
        this.time = time;
        this.jobs = jobs;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        jobs.every(Duration.ofHours(1), NAME, new Round());
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
        Instant now = time.now();
        consents(now)
                .forEach(each -> within(now, each.ends(), CONSENT_DAYS)
                        .ifPresent(days -> warnings.tell(
                                "consent/" + each.channel() + "/" + each.ends(),
                                days,
                                each.workspace(),
                                List.of(each.owner()),
                                new Notice(
                                        Notice.Tone.WARNING,
                                        "social.news.consent." + days,
                                        List.of(each.name()),
                                        "channels"),
                                now)));
        networks.all().forEach(network -> network.app().versionEnds().ifPresent(day -> version(network, day, now)));
    }

    private void version(SocialNetwork network, LocalDate day, Instant now) {
        Instant ends = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        within(now, ends, VERSION_DAYS)
                .ifPresent(days -> workspaces(network.key())
                        .forEach(workspace -> warnings.tell(
                                "version/" + network.key() + "/" + day + "/" + workspace,
                                days,
                                workspace,
                                List.of(),
                                new Notice(
                                        Notice.Tone.WARNING,
                                        "social.news.version",
                                        List.of(network.displayName(), day.toString(), network.key()),
                                        "channels"),
                                now)));
    }

    /** The nearest of these distances, in days, that is reached; what is over already still is within one day. */
    static OptionalInt within(Instant now, Instant ends, int[] days) {
        return IntStream.of(days)
                .filter(each -> !ends.isAfter(now.plus(Duration.ofDays(each))))
                .findFirst();
    }

    private List<Ending> consents(Instant now) {
        return jdbc.sql("""
                select id, workspace_id, name, connected_by, consent_ends_at from social_channel
                where consent_ends_at > ? and consent_ends_at <= ? and access_token is not null and paused = false
                order by consent_ends_at limit ?""")
                .params(SqlTime.toSql(now), SqlTime.toSql(now.plus(Duration.ofDays(14))), MOST)
                .query((row, index) -> new Ending(
                        Ids.uuid(row.getBytes("id")),
                        new WorkspaceId(Ids.uuid(row.getBytes("workspace_id"))),
                        row.getString("name"),
                        new UserId(Ids.uuid(row.getBytes("connected_by"))),
                        SqlTime.fromSql(row.getObject("consent_ends_at", LocalDateTime.class))))
                .list();
    }

    private List<WorkspaceId> workspaces(String network) {
        return jdbc.sql(
                        "select distinct workspace_id from social_channel where network = ? and access_token is not null")
                .params(network)
                .query((row, index) -> new WorkspaceId(Ids.uuid(row.getBytes(1))))
                .list();
    }
}
