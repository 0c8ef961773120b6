package com.webox.social.quota;

import com.webox.kernel.Ids;
import com.webox.platform.time.SqlTime;
import com.webox.social.ChannelId;
import com.webox.social.network.AccountLimits;
import com.webox.social.network.Networks;
import com.webox.social.network.Quota;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What each account sent, from the ledger. An account that several workspaces connected is one account to its network,
 * so all of them are counted together.
 */
@Component
public class QuotaBook {

    // A channel, and the channels of all workspaces that are the same account.
    private static final String SAME_ACCOUNT = """
            from social_channel mine
            join social_channel same on same.network = mine.network and same.remote_id = mine.remote_id
            join social_publication p on p.channel_id = same.id
            """;

    private static final String SENT = "select mine.id as channel, p.sent_at " + SAME_ACCOUNT + """
            where mine.id in (:channels) and p.sent_at >= :since
            and p.status in ('PUBLISHED', 'UNCERTAIN', 'PUBLISHING', 'PREPARING', 'CHECKING')""";

    private static final String UNDER_WAY = "select mine.id as channel " + SAME_ACCOUNT + """
            where mine.id in (:channels) and p.status = 'PUBLISHING' and p.sent_at is null""";

    private static final String TOLD = """
            select id, posts_left, posts_left_at, full_until from social_channel
            where id in (:channels) and posts_left is not null and full_until > :now""";

    /** No quota looks further than this. */
    private static final Duration REACH = Duration.ofHours(25);

    private static final String MOMENTS =
            "select mine.id as channel, coalesce(p.sent_at, p.due_at) as moment, p.post_id " + SAME_ACCOUNT + """
            where mine.id in (:channels) and p.due_at >= :from and p.due_at < :to
            and p.status in ('SCHEDULED', 'PUBLISHING', 'PREPARING', 'CHECKING', 'UNCERTAIN', 'PUBLISHED')""";

    /** When an account sends, or sent, a post. */
    record Moment(Instant at, UUID post) {}

    /** More posts within a quota's time than the account may send. */
    public record Crowd(int planned, int limit) {}

    private final Networks networks;
    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;

    QuotaBook(Networks networks, JdbcTemplate jdbc) {
        this.networks = networks;
        this.jdbc = jdbc;
        this.named = new NamedParameterJdbcTemplate(jdbc);
    }

    /** The room of accounts at {@code now}: three statements, however many they are. */
    public Map<ChannelId, Room> rooms(Map<ChannelId, String> networkOf, Instant now) {
        Map<ChannelId, Room> rooms = new HashMap<>();
        if (networkOf.isEmpty()) {
            return rooms;
        }
        Map<String, List<Quota>> quotas = new HashMap<>();
        networkOf.values().forEach(network -> quotas.computeIfAbsent(network, this::quotas));
        Instant since = quotas.values().stream()
                .flatMap(List::stream)
                .map(quota -> quota.since(now))
                .min(Instant::compareTo)
                .orElse(now);
        Map<ChannelId, List<Instant>> sent = sent(networkOf.keySet(), since, now);
        networkOf.forEach((channel, network) -> rooms.put(
                channel,
                new Room(quotas.getOrDefault(network, List.of()), sent.getOrDefault(channel, List.of()), now)));
        told(rooms, sent, now);
        return rooms;
    }

    /** Empty as well for a network this program no longer speaks to: its publications fail in their own words. */
    public List<Quota> quotas(String network) {
        return networks.all().stream()
                .filter(each -> each.key().equals(network))
                .findFirst()
                .map(each -> each.rules().quotas())
                .orElse(List.of());
    }

    /** Whether a planned post finds no room at its time. */
    public Optional<Crowd> crowd(ChannelId channel, String network, Instant due) {
        List<Quota> quotas = quotas(network);
        if (quotas.isEmpty()) {
            return Optional.empty();
        }
        List<Instant> moments =
                moments(List.of(channel), due, due.plusSeconds(1)).getOrDefault(channel, List.of()).stream()
                        .map(Moment::at)
                        .filter(at -> !at.isAfter(due))
                        .sorted()
                        .toList();
        return quotas.stream()
                .flatMap(quota -> Crowding.of(quota, moments).stream()
                        .filter(crowd -> crowd.at().equals(due))
                        .map(crowd -> new Crowd(crowd.count(), quota.count())))
                .reduce((first, last) -> last);
    }

    /** How many posts of a channel are still to go out until then, that one included. */
    public int plannedUntil(ChannelId channel, Instant due) {
        Integer planned = jdbc.queryForObject(
                "select count(*) from social_publication where channel_id = ? and status = 'SCHEDULED' and due_at <= ?",
                Integer.class,
                Ids.bytes(channel.value()),
                SqlTime.toSql(due));
        return planned == null ? 0 : planned;
    }

    /** When accounts send, from as far back as quotas look; in no order. */
    Map<ChannelId, List<Moment>> moments(Collection<ChannelId> channels, Instant from, Instant to) {
        Map<ChannelId, List<Moment>> moments = new HashMap<>();
        if (!channels.isEmpty()) {
            named.query(
                    MOMENTS,
                    Map.of(
                            "channels", bytes(channels),
                            "from", SqlTime.toSql(from.minus(REACH)),
                            "to", SqlTime.toSql(to)),
                    row -> {
                        moments.computeIfAbsent(
                                        new ChannelId(Ids.uuid(row.getBytes("channel"))), key -> new ArrayList<>())
                                .add(new Moment(
                                        SqlTime.fromSql(row.getObject("moment", LocalDateTime.class)),
                                        Ids.uuid(row.getBytes("post_id"))));
                    });
        }
        return moments;
    }

    /** Keeps what the network said of an account, until it is asked again. */
    public void note(ChannelId channel, AccountLimits limits, Instant now) {
        jdbc.update(
                "update social_channel set posts_left = ?, posts_left_at = ?, full_until = ? where id = ?",
                Arrays.asList(
                                limits.postsLeft(),
                                SqlTime.toSql(now),
                                SqlTime.toSqlOrNull(limits.fullUntil()),
                                Ids.bytes(channel.value()))
                        .toArray());
    }

    private Map<ChannelId, List<Instant>> sent(Collection<ChannelId> channels, Instant since, Instant now) {
        Map<ChannelId, List<Instant>> sent = new HashMap<>();
        Map<String, Object> values = Map.of("channels", bytes(channels), "since", SqlTime.toSql(since));
        named.query(SENT, values, row -> {
            sent.computeIfAbsent(new ChannelId(Ids.uuid(row.getBytes(1))), key -> new ArrayList<>())
                    .add(SqlTime.fromSql(row.getObject(2, LocalDateTime.class)));
        });
        named.query(UNDER_WAY, values, row -> {
            sent.computeIfAbsent(new ChannelId(Ids.uuid(row.getBytes(1))), key -> new ArrayList<>())
                    .add(now);
        });
        return sent;
    }

    private void told(Map<ChannelId, Room> rooms, Map<ChannelId, List<Instant>> sent, Instant now) {
        named.query(TOLD, Map.of("channels", bytes(rooms.keySet()), "now", SqlTime.toSql(now)), row -> {
            ChannelId channel = new ChannelId(Ids.uuid(row.getBytes("id")));
            Instant asked = SqlTime.fromSql(row.getObject("posts_left_at", LocalDateTime.class));
            long since = sent.getOrDefault(channel, List.of()).stream()
                    .filter(each -> each.isAfter(asked))
                    .count();
            Room room = rooms.get(channel);
            if (room != null) {
                room.told(
                        row.getInt("posts_left") - (int) since,
                        SqlTime.fromSql(row.getObject("full_until", LocalDateTime.class)));
            }
        });
    }

    private static List<byte[]> bytes(Collection<ChannelId> channels) {
        return channels.stream().map(id -> Ids.bytes(id.value())).toList();
    }
}
