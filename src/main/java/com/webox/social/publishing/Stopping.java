package com.webox.social.publishing;

import com.webox.kernel.Ids;
import com.webox.kernel.UserId;
import com.webox.platform.live.Revisions;
import com.webox.social.Posts;
import com.webox.social.PublicationStatus;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Holds publications that missed their minute, or lets them go, and tells their authors. */
@Component
class Stopping {

    private final Claims claims;
    private final PostStates states;
    private final News news;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Revisions revisions;

    Stopping(
            Claims claims,
            PostStates states,
            News news,
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            Revisions revisions) {
        this.claims = claims;
        this.states = states;
        this.news = news;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.revisions = revisions;
    }

    /** What nobody else changed meanwhile. */
    void settle(PublicationStatus fate, List<Candidate> chosen) {
        transaction.executeWithoutResult(status -> {
            List<Candidate> changed = claims.settle(chosen, fate);
            Set<UUID> posts = changed.stream().map(each -> each.post().value()).collect(Collectors.toSet());
            states.sumUp(posts);
            Set<UUID> told = new HashSet<>();
            for (Candidate each : changed) {
                if (told.add(each.post().value())) {
                    news.missed(each, author(each), fate);
                }
                revisions.bump(each.workspace(), Posts.TOPIC);
            }
        });
    }

    private UserId author(Candidate candidate) {
        byte[] id = jdbc.queryForObject(
                "select author_id from social_post where id = ?",
                byte[].class,
                Ids.bytes(candidate.post().value()));
        return new UserId(Ids.uuid(Objects.requireNonNull(id)));
    }
}
