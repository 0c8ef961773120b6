package com.webox.social.publishing;

import com.webox.kernel.Ids;
import com.webox.platform.live.Revisions;
import com.webox.platform.time.SqlTime;
import com.webox.social.Posts;
import com.webox.social.PublicationStatus;
import com.webox.social.network.FailureKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes down how attempts ended, many in one transaction. While the database is away it keeps trying: what is not
 * written down would be read back from the network, never sent again blindly.
 */
@Component
class Recorder {

    private static final Logger log = LoggerFactory.getLogger(Recorder.class);
    private static final int MOST = 250;
    private static final int DETAIL_LENGTH = 1000;
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final BlockingQueue<Settlement> waiting = new LinkedBlockingQueue<>();
    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;
    private final TransactionTemplate transaction;
    private final PostStates posts;
    private final News news;
    private final Revisions revisions;

    Recorder(JdbcTemplate jdbc, TransactionTemplate transaction, PostStates posts, News news, Revisions revisions) {
        this.jdbc = jdbc;
        this.named = new NamedParameterJdbcTemplate(jdbc);
        this.transaction = transaction;
        this.posts = posts;
        this.news = news;
        this.revisions = revisions;
    }

    void add(Settlement settlement) {
        waiting.add(settlement);
    }

    /** Writes what waits, waiting at most {@code millis} for the first. Empty when there was nothing. */
    List<Settlement> writeSome(long millis) throws InterruptedException {
        Settlement first = waiting.poll(millis, TimeUnit.MILLISECONDS);
        if (first == null) {
            return List.of();
        }
        List<Settlement> batch = new ArrayList<>();
        batch.add(first);
        waiting.drainTo(batch, MOST - 1);
        persist(batch);
        return batch;
    }

    private void persist(List<Settlement> batch) throws InterruptedException {
        while (true) {
            try {
                write(batch);
                return;
            } catch (DataIntegrityViolationException e) {
                refused(batch, e);
                return;
            } catch (RuntimeException e) {
                log.warn("{} outcomes wait for the database: {}", batch.size(), e.toString());
                Thread.sleep(PAUSE);
            }
        }
    }

    /**
     * The database is there, but does not take one of these. The others must not wait for it; that one becomes a
     * question to a person, and what not even that can be written of is asked of the network at the next start.
     */
    private void refused(List<Settlement> batch, DataIntegrityViolationException e) throws InterruptedException {
        if (batch.size() > 1) {
            for (Settlement each : batch) {
                persist(List.of(each));
            }
            return;
        }
        Settlement odd = batch.getFirst();
        log.error("the database refuses how {} ended", odd.work().claim().id(), e);
        if (odd.verdict().status() != PublicationStatus.UNCERTAIN) {
            persist(List.of(odd.with(
                    Verdict.uncertain("unknown", FailureKind.OTHER, "the network's answer could not be stored"))));
        }
    }

    /** One settlement in its own transaction. */
    void write(List<Settlement> batch) {
        transaction.executeWithoutResult(status -> {
            List<Settlement> believed = doubted(reconnected(batch));
            List<Settlement> valid = publications(believed);
            attempts(believed);
            Set<UUID> touched = new HashSet<>();
            valid.forEach(each -> touched.add(each.work().claim().post().value()));
            posts.sumUp(touched);
            valid.forEach(news::tell);
            valid.stream()
                    .map(each -> each.work().claim().workspace())
                    .distinct()
                    .forEach(workspace -> revisions.bump(workspace, Posts.TOPIC));
        });
    }

    /**
     * Lets go on what would wait for a channel that somebody reconnected meanwhile: reconnecting wakes only what is in
     * nobody's hands. The lock makes one of the two come first.
     */
    private List<Settlement> reconnected(List<Settlement> batch) {
        List<byte[]> channels = batch.stream()
                .filter(each -> each.verdict().waitsForChannel())
                .map(each -> each.work().claim().channel().value())
                .distinct()
                .sorted(Ids.ORDER)
                .map(Ids::bytes)
                .toList();
        if (channels.isEmpty()) {
            return batch;
        }
        Set<UUID> working = new HashSet<>();
        named.query(
                "select id, paused from social_channel where id in (:channels) order by id for update",
                Map.of("channels", channels),
                row -> {
                    if (!row.getBoolean("paused")) {
                        working.add(Ids.uuid(row.getBytes("id")));
                    }
                });
        return batch.stream()
                .map(each -> each.verdict().waitsForChannel()
                                && working.contains(
                                        each.work().claim().channel().value())
                        ? each.with(each.verdict().wakingAt(each.ended()))
                        : each)
                .toList();
    }

    /**
     * A network that answers a send with the id of an earlier post of the account may not have made this one: nobody
     * knows, so it is asked. What was read back is believed: it was found by its words.
     */
    private List<Settlement> doubted(List<Settlement> batch) {
        Set<String> ids = batch.stream()
                .filter(each -> each.verdict().sent())
                .map(each -> each.verdict().remoteId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return batch;
        }
        Map<Given, UUID> given = new HashMap<>();
        named.query(
                "select id, channel_id, remote_id from social_publication where remote_id in (:ids)",
                Map.of("ids", ids),
                row -> {
                    given.put(
                            new Given(Ids.uuid(row.getBytes("channel_id")), row.getString("remote_id")),
                            Ids.uuid(row.getBytes("id")));
                });
        return batch.stream()
                .map(each -> {
                    Claim claim = each.work().claim();
                    String id = each.verdict().remoteId();
                    UUID publication = claim.id().value();
                    boolean first = id == null
                            || !each.verdict().sent()
                            || publication.equals(given.computeIfAbsent(
                                    new Given(claim.channel().value(), id), key -> publication));
                    return first ? each : each.with(each.verdict().doubted(each.ended()));
                })
                .toList();
    }

    private record Given(UUID channel, String id) {}

    private List<Settlement> publications(List<Settlement> batch) {
        List<Settlement> ordered = batch.stream()
                .sorted((a, b) -> Ids.ORDER.compare(
                        a.work().claim().id().value(), b.work().claim().id().value()))
                .toList();
        int[] changed =
                jdbc.batchUpdate("""
                update social_publication set status = ?, wake_at = ?, claimed_by = null, sends = ?, absents = ?,
                sent_at = coalesce(?, sent_at), accepted_at = ?, remote_id = ?, link = ?, failure = ?, detail = ?
                where id = ? and fence = ? and status = 'PUBLISHING'""", ordered.stream().map(Recorder::columns).toList());
        List<Settlement> valid = new ArrayList<>(ordered.size());
        for (int i = 0; i < changed.length; i++) {
            if (changed[i] == 1) {
                valid.add(ordered.get(i));
            } else {
                log.warn(
                        "{} was taken over before its outcome was written",
                        ordered.get(i).work().claim().id());
            }
        }
        return valid;
    }

    private static Object[] columns(Settlement each) {
        Claim claim = each.work().claim();
        Verdict verdict = each.verdict();
        return new Object[] {
            verdict.status().name(),
            SqlTime.toSqlOrNull(verdict.wake()),
            claim.sends() + (verdict.sent() ? 1 : 0),
            verdict.absents(),
            SqlTime.toSqlOrNull(each.sent()),
            verdict.remoteId() == null ? null : SqlTime.toSql(each.ended()),
            verdict.remoteId(),
            Objects.toString(verdict.link(), null),
            verdict.failure() == null ? null : verdict.failure().name(),
            cut(verdict.detail()),
            Ids.bytes(claim.id().value()),
            claim.fence()
        };
    }

    private void attempts(List<Settlement> batch) {
        jdbc.batchUpdate(
                "update social_attempt set ended_at = ?, outcome = ?, detail = ? where id = ?",
                batch.stream()
                        .map(each -> new Object[] {
                            SqlTime.toSql(each.ended()),
                            each.verdict().outcome(),
                            cut(each.verdict().detail()),
                            Ids.bytes(each.work().claim().attempt())
                        })
                        .toList());
    }

    private static String cut(String text) {
        return text.length() <= DETAIL_LENGTH ? text : text.substring(0, DETAIL_LENGTH);
    }
}
