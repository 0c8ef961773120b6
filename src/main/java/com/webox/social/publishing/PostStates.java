package com.webox.social.publishing;

import com.webox.kernel.Ids;
import com.webox.social.PostStatus;
import com.webox.social.PublicationStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps the state of posts in step with their publications. */
@Component
public class PostStates {

    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;

    PostStates(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.named = new NamedParameterJdbcTemplate(jdbc);
    }

    /** Sums up, within the caller's transaction. Locks the posts first: two nodes may settle channels of one post. */
    public void sumUp(Collection<UUID> posts) {
        if (posts.isEmpty()) {
            return;
        }
        Map<String, List<byte[]>> ids =
                Map.of("posts", posts.stream().sorted(Ids.ORDER).map(Ids::bytes).toList());
        Map<UUID, PostStatus> before = new HashMap<>();
        named.query("select id, status from social_post where id in (:posts) order by id for update", ids, row -> {
            before.put(Ids.uuid(row.getBytes(1)), PostStatus.valueOf(row.getString(2)));
        });
        Map<UUID, Set<PublicationStatus>> found = new HashMap<>();
        named.query("select post_id, status from social_publication where post_id in (:posts)", ids, row -> {
            found.computeIfAbsent(Ids.uuid(row.getBytes(1)), key -> EnumSet.noneOf(PublicationStatus.class))
                    .add(PublicationStatus.valueOf(row.getString(2)));
        });
        List<Object[]> changes = new ArrayList<>();
        found.forEach((post, states) -> {
            PostStatus status = PostStatus.of(states);
            if (status != before.get(post)) {
                changes.add(new Object[] {status.name(), Ids.bytes(post)});
            }
        });
        if (!changes.isEmpty()) {
            jdbc.batchUpdate("update social_post set status = ? where id = ?", changes);
        }
    }
}
