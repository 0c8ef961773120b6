package com.webox.social.publishing;

import com.webox.kernel.Ids;
import com.webox.kernel.UserId;
import com.webox.platform.live.Revisions;
import com.webox.platform.time.SqlTime;
import com.webox.social.PostId;
import com.webox.social.Posts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Plans posts that missed their time for the next free place of their channels, and tells their authors. */
@Component
class NextSlots {

    /** Time to object. */
    private static final Duration NOTICE = Duration.ofMinutes(5);

    private static final Duration LOOK_BACK = Duration.ofMinutes(30);

    private record Planned(UserId author, ZoneId zone) {}

    private final Claims claims;
    private final News news;
    private final Revisions revisions;
    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;
    private final TransactionTemplate transaction;

    NextSlots(Claims claims, News news, Revisions revisions, JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.claims = claims;
        this.news = news;
        this.revisions = revisions;
        this.jdbc = jdbc;
        this.named = new NamedParameterJdbcTemplate(jdbc);
        this.transaction = transaction;
    }

    /** All channels of a post that missed it move together. */
    void move(List<Candidate> missed, Instant now) {
        Map<PostId, List<Candidate>> posts = new LinkedHashMap<>();
        missed.forEach(each ->
                posts.computeIfAbsent(each.post(), key -> new ArrayList<>()).add(each));
        posts.forEach(
                (post, publications) -> transaction.executeWithoutResult(status -> move(post, publications, now)));
    }

    private void move(PostId post, List<Candidate> publications, Instant now) {
        List<byte[]> channels = publications.stream()
                .map(each -> each.channel().value())
                .distinct()
                .sorted(Ids.ORDER)
                .map(Ids::bytes)
                .toList();
        // Two nodes that look for a place on one channel do it one after the other.
        named.queryForList(
                "select id from social_channel where id in (:channels) order by id for update",
                Map.of("channels", channels),
                byte[].class);
        Planned planned = planned(post);
        Instant slot = Slots.next(now.plus(NOTICE), planned.zone(), taken(channels, now));
        List<Candidate> moved = claims.replan(publications, slot);
        if (moved.isEmpty()) {
            return;
        }
        LocalDateTime local = LocalDateTime.ofInstant(slot, planned.zone());
        movePlan(post, slot, local);
        news.moved(moved.getFirst(), planned.author(), local);
        revisions.bump(moved.getFirst().workspace(), Posts.TOPIC);
    }

    private Planned planned(PostId post) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select author_id, zone from social_post where id = ?",
                (row, index) ->
                        new Planned(new UserId(Ids.uuid(row.getBytes("author_id"))), ZoneId.of(row.getString("zone"))),
                Ids.bytes(post.value())));
    }

    /** The plan follows, unless the post is out somewhere already. */
    private void movePlan(PostId post, Instant slot, LocalDateTime local) {
        jdbc.update("""
                update social_post set planned_at = ?, due_at = ?, version = version + 1 where id = ?
                and not exists (select 1 from social_publication p where p.post_id = social_post.id and p.due_at <> ?)""", local, SqlTime.toSql(slot), Ids.bytes(post.value()), SqlTime.toSql(slot));
    }

    private List<Instant> taken(List<byte[]> channels, Instant now) {
        return named.query(
                """
                select due_at from social_publication where channel_id in (:channels) and status = 'SCHEDULED'
                and due_at > :from
                union all
                select sent_at from social_publication where channel_id in (:channels) and sent_at > :from""",
                Map.of("channels", channels, "from", SqlTime.toSql(now.minus(LOOK_BACK))),
                (row, index) -> SqlTime.fromSql(row.getObject(1, LocalDateTime.class)));
    }
}
