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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    // Never fewer than what counts, and answered by an index alone.
    private static final String SENT_AT_MOST = "select mine.id as channel, count(*) as sends " + SAME_ACCOUNT + """
            where mine.id in (:channels) and p.sent_at >= :since group by mine.id""";

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

    /**
     * What is to be sent on an account.
     *
     * @param posts how many
     */
    public record Wish(String network, int posts) {

        public Wish oneMore() {
            return new Wish(network, posts + 1);
        }
    }

    /**
     * The room of accounts at {@code now}: four statements at most, however many they are. Accounts that have room for
     * every wish, and whose network said nothing else, are left out.
     */
    public Map<ChannelId, Room> rooms(Map<ChannelId, Wish> wishes, Instant now) {
        Map<String, List<Quota>> quotas = new HashMap<>();
        wishes.values().forEach(wish -> quotas.computeIfAbsent(wish.network, this::quotas));
        Instant since = quotas.values().stream()
                .flatMap(List::stream)
                .map(quota -> quota.since(now))
                .min(Instant::compareTo)
                .orElse(now);
        Map<ChannelId, Told> told = told(wishes.keySet(), now);
        Map<ChannelId, Wish> limited = new HashMap<>(wishes);
        limited.entrySet()
                .removeIf(each ->
                        quotas.getOrDefault(each.getValue().network, List.of()).isEmpty());
        Set<ChannelId> counted = crowded(limited, quotas, since);
        counted.addAll(told.keySet());
        Map<ChannelId, List<Instant>> sent = sent(counted, since, now);
        Map<ChannelId, Room> rooms = new HashMap<>();
        for (ChannelId channel : counted) {
            List<Instant> moments = sent.getOrDefault(channel, List.of());
            Wish wish = wishes.get(channel);
            Room room = new Room(wish == null ? List.of() : quotas.getOrDefault(wish.network, List.of()), moments, now);
            Told words = told.get(channel);
            if (words != null) {
                long after = moments.stream()
                        .filter(each -> each.isAfter(words.asked))
                        .count();
                room.told(words.left - (int) after, words.until);
            }
            rooms.put(channel, room);
        }
        return rooms;
    }

    /** The accounts that may have too little room, so that each moment must be looked at. */
    private Set<ChannelId> crowded(Map<ChannelId, Wish> wishes, Map<String, List<Quota>> quotas, Instant since) {
        Set<ChannelId> crowded = new HashSet<>();
        if (wishes.isEmpty()) {
            return crowded;
        }
        Map<ChannelId, Integer> sends = new HashMap<>();
        Map<String, Object> values = Map.of("channels", bytes(wishes.keySet()), "since", SqlTime.toSql(since));
        named.query(SENT_AT_MOST, values, row -> {
            sends.merge(new ChannelId(Ids.uuid(row.getBytes(1))), row.getInt(2), Integer::sum);
        });
        named.query(UNDER_WAY, values, row -> {
            sends.merge(new ChannelId(Ids.uuid(row.getBytes(1))), 1, Integer::sum);
        });
        wishes.forEach((channel, wish) -> {
            int most = sends.getOrDefault(channel, 0) + wish.posts;
            if (quotas.getOrDefault(wish.network, List.of()).stream().anyMatch(quota -> most > quota.count())) {
                crowded.add(channel);
            }
        });
        return crowded;
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
        if (channels.isEmpty()) {
            return sent;
        }
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

    /** What the network said when it was asked: how many it takes until then. */
    private record Told(Instant asked, int left, Instant until) {}

    private Map<ChannelId, Told> told(Collection<ChannelId> channels, Instant now) {
        Map<ChannelId, Told> told = new HashMap<>();
        if (!channels.isEmpty()) {
            named.query(TOLD, Map.of("channels", bytes(channels), "now", SqlTime.toSql(now)), row -> {
                told.put(
                        new ChannelId(Ids.uuid(row.getBytes("id"))),
                        new Told(
                                SqlTime.fromSql(row.getObject("posts_left_at", LocalDateTime.class)),
                                row.getInt("posts_left"),
                                SqlTime.fromSql(row.getObject("full_until", LocalDateTime.class))));
            });
        }
        return told;
    }

    private static List<byte[]> bytes(Collection<ChannelId> channels) {
        return channels.stream().map(id -> Ids.bytes(id.value())).toList();
    }
}
