package com.webox.social.quota;

import com.webox.accounts.CurrentMember;
import com.webox.accounts.Member;
import com.webox.accounts.Permission;
import com.webox.accounts.Requires;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells people who plan whether a day breaks an account's quota. Nothing is forbidden: what finds no room waits for it. */
@Service
@Requires(Permission.VIEW)
@Transactional(readOnly = true)
public class Quotas {

    /** No quota looks further than this. */
    private static final Duration REACH = Duration.ofHours(25);

    private final CurrentMember current;
    private final Channels channels;
    private final QuotaBook book;

    Quotas(CurrentMember current, Channels channels, QuotaBook book) {
        this.current = current;
        this.channels = channels;
        this.book = book;
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
        Map<ChannelId, List<QuotaBook.Moment>> moments = book.moments(ids(limited), begin, end);
        Map<List<Object>, QuotaBreak> worst = new LinkedHashMap<>();
        for (ChannelSummary channel : limited) {
            List<Instant> sorted = moments.getOrDefault(channel.id(), List.of()).stream()
                    .map(QuotaBook.Moment::at)
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
        Map<ChannelId, List<QuotaBook.Moment>> moments = book.moments(ids(limited), moment, moment.plus(REACH));
        List<QuotaBreak> breaks = new ArrayList<>();
        for (ChannelSummary channel : limited) {
            List<Instant> with = new ArrayList<>(moments.getOrDefault(channel.id(), List.of()).stream()
                    .filter(each -> post == null || !each.post().equals(post.value()))
                    .map(QuotaBook.Moment::at)
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

    private static List<ChannelId> ids(List<ChannelSummary> channels) {
        return channels.stream().map(ChannelSummary::id).toList();
    }
}
