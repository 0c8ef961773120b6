package com.webox.social.quota;

import com.webox.accounts.CurrentMember;
import com.webox.accounts.Member;
import com.webox.accounts.Permission;
import com.webox.accounts.Requires;
import com.webox.kernel.Ids;
import com.webox.platform.time.SqlTime;
import com.webox.platform.time.WallClock;
import com.webox.social.ChannelId;
import com.webox.social.ChannelSummary;
import com.webox.social.Channels;
import com.webox.social.PostId;
import com.webox.social.network.Quota;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells people who plan whether a day breaks an account's quota. Nothing is forbidden: what finds no room waits for it. */
@Service
@Requires(Permission.VIEW)
@Transactional(readOnly = true)
public class Quotas {

    /** No quota looks further than this. */
    private static final Duration REACH = Duration.ofHours(25);

    private static final String MOMENTS = """
            select mine.id as channel, coalesce(p.sent_at, p.due_at) as moment, p.post_id
            from social_channel mine
            join social_channel same on same.network = mine.network and same.remote_id = mine.remote_id
            join social_publication p on p.channel_id = same.id
            where mine.id in (:channels) and p.due_at >= :from and p.due_at < :to
            and p.status in ('SCHEDULED', 'PUBLISHING', 'PREPARING', 'CHECKING', 'UNCERTAIN', 'PUBLISHED')""";

    private record Moment(Instant at, UUID post) {}

    private final CurrentMember current;
    private final Channels channels;
    private final QuotaBook book;
    private final NamedParameterJdbcTemplate named;

    Quotas(CurrentMember current, Channels channels, QuotaBook book, JdbcTemplate jdbc) {
        this.current = current;
        this.channels = channels;
        this.book = book;
        this.named = new NamedParameterJdbcTemplate(jdbc);
    }

    /**
     * Days from {@code from} (included) to {@code to} (excluded) on which a post would find no room; one entry a day
     * and account, the most crowded moment.
     */
    public List<QuotaBreak> breaks(LocalDate from, LocalDate to) {
        Member member = current.get();
        ZoneId zone = member.zone();
        Instant begin = from.atStartOfDay(zone).toInstant();
        Instant end = to.atStartOfDay(zone).toInstant();
        List<ChannelSummary> limited = limited();
        Map<ChannelId, List<Moment>> moments = moments(limited, begin, end);
        Map<List<Object>, QuotaBreak> worst = new LinkedHashMap<>();
        for (ChannelSummary channel : limited) {
            List<Instant> sorted = moments.getOrDefault(channel.id(), List.of()).stream()
                    .map(Moment::at)
                    .sorted()
                    .toList();
            found(
                            channel,
                            sorted,
                            zone,
                            (quota, crowd) ->
                                    !crowd.at().isBefore(begin) && crowd.at().isBefore(end))
                    .forEach(each -> worst.merge(
                            List.of(each.day(), each.channel()), each, (a, b) -> a.planned() >= b.planned() ? a : b));
        }
        return worst.values().stream()
                .sorted(Comparator.comparing(QuotaBreak::day))
                .toList();
    }

    /**
     * The accounts whose quota a post at that wall-clock time would break, or meet broken.
     *
     * @param post the post itself, which may be planned already; null for a new one
     */
    public List<QuotaBreak> breaksAt(Collection<ChannelId> chosen, LocalDateTime at, @Nullable PostId post) {
        Member member = current.get();
        Instant moment = WallClock.instant(at, member.zone());
        List<ChannelSummary> limited = limited().stream()
                .filter(channel -> chosen.contains(channel.id()))
                .toList();
        Map<ChannelId, List<Moment>> moments = moments(limited, moment, moment.plus(REACH));
        List<QuotaBreak> breaks = new ArrayList<>();
        for (ChannelSummary channel : limited) {
            List<Instant> with = new ArrayList<>(moments.getOrDefault(channel.id(), List.of()).stream()
                    .filter(each -> post == null || !each.post().equals(post.value()))
                    .map(Moment::at)
                    .toList());
            with.add(moment);
            with.sort(Instant::compareTo);
            found(
                            channel,
                            with,
                            member.zone(),
                            (quota, crowd) -> !crowd.at().isBefore(moment)
                                    && quota.forgets(moment).isAfter(crowd.at()))
                    .stream()
                    .findFirst()
                    .ifPresent(breaks::add);
        }
        return breaks;
    }

    private List<QuotaBreak> found(
            ChannelSummary channel, List<Instant> moments, ZoneId zone, BiPredicate<Quota, Crowding.Crowd> concerns) {
        List<QuotaBreak> found = new ArrayList<>();
        for (Quota quota : book.quotas(channel.network())) {
            for (Crowding.Crowd crowd : Crowding.of(quota, moments)) {
                if (concerns.test(quota, crowd)) {
                    found.add(new QuotaBreak(
                            channel.id(),
                            channel.network(),
                            channel.networkName(),
                            channel.name(),
                            crowd.at().atZone(zone).toLocalDate(),
                            crowd.count(),
                            quota.count(),
                            quota.rolling() == null ? null : quota.rolling().toMinutes()));
                }
            }
        }
        return found;
    }

    private List<ChannelSummary> limited() {
        return channels.list().stream()
                .filter(channel -> !book.quotas(channel.network()).isEmpty())
                .toList();
    }

    private Map<ChannelId, List<Moment>> moments(List<ChannelSummary> of, Instant from, Instant to) {
        Map<ChannelId, List<Moment>> moments = new HashMap<>();
        if (of.isEmpty()) {
            return moments;
        }
        named.query(
                MOMENTS,
                Map.of(
                        "channels",
                        of.stream()
                                .map(channel -> Ids.bytes(channel.id().value()))
                                .toList(),
                        "from",
                        SqlTime.toSql(from.minus(REACH)),
                        "to",
                        SqlTime.toSql(to)),
                row -> {
                    moments.computeIfAbsent(new ChannelId(Ids.uuid(row.getBytes("channel"))), key -> new ArrayList<>())
                            .add(new Moment(
                                    SqlTime.fromSql(row.getObject("moment", LocalDateTime.class)),
                                    Ids.uuid(row.getBytes("post_id"))));
                });
        return moments;
    }
}
