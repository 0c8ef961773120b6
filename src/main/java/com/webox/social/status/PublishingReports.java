package com.webox.social.status;

import com.webox.accounts.CurrentMember;
import com.webox.accounts.Member;
import com.webox.accounts.Permission;
import com.webox.accounts.Requires;
import com.webox.platform.time.DatabaseTime;
import com.webox.social.ChannelHealth;
import com.webox.social.ChannelId;
import com.webox.social.ChannelSummary;
import com.webox.social.Channels;
import com.webox.social.status.StatusReport.Bar;
import com.webox.social.status.StatusReport.ChannelLine;
import com.webox.social.status.StatusReport.Counts;
import com.webox.social.status.StatusReport.Lateness;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How publishing goes in the current workspace. */
@Service
@Requires(Permission.VIEW)
public class PublishingReports {

    private final CurrentMember current;
    private final Channels channels;
    private final StatusQueries queries;
    private final DatabaseTime time;

    PublishingReports(CurrentMember current, Channels channels, StatusQueries queries, DatabaseTime time) {
        this.current = current;
        this.channels = channels;
        this.queries = queries;
        this.time = time;
    }

    /** What fell due within the period until now. */
    @Transactional(readOnly = true)
    public StatusReport of(Period period) {
        Member member = current.get();
        Instant now = time.now();
        List<Instant> edges = period.edges(now, member.zone());
        Counts[] bars = new Counts[edges.size() - 1];
        Arrays.fill(bars, Counts.NONE);
        Map<ChannelId, Counts> byChannel = new HashMap<>();
        Counts total = Counts.NONE;
        for (StatusQueries.Cell cell : queries.cells(member.workspace(), edges, now)) {
            bars[cell.bar()] = bars[cell.bar()].plus(cell.counts());
            byChannel.merge(cell.channel(), cell.counts(), Counts::plus);
            total = total.plus(cell.counts());
        }
        Map<ChannelId, LatenessSteps> late = queries.lateness(member.workspace(), edges.getFirst(), now);
        LatenessSteps all = new LatenessSteps();
        late.values().forEach(all::add);
        List<Bar> named = new ArrayList<>();
        for (int i = 0; i < bars.length; i++) {
            named.add(new Bar(edges.get(i), bars[i]));
        }
        return new StatusReport(
                period, edges.getFirst(), now, total, all.lateness(), named, lines(member, byChannel, late));
    }

    private List<ChannelLine> lines(Member member, Map<ChannelId, Counts> counts, Map<ChannelId, LatenessSteps> late) {
        Map<ChannelId, ChannelHealth> connected =
                channels.list().stream().collect(Collectors.toMap(ChannelSummary::id, ChannelSummary::health));
        return queries.channels(member.workspace()).stream()
                .filter(each -> connected.containsKey(each.id()) || counts.containsKey(each.id()))
                .map(each -> new ChannelLine(
                        each.id(),
                        each.network(),
                        each.name(),
                        connected.get(each.id()),
                        counts.getOrDefault(each.id(), Counts.NONE),
                        late.containsKey(each.id()) ? late.get(each.id()).lateness() : new Lateness(null, null)))
                .toList();
    }
}
