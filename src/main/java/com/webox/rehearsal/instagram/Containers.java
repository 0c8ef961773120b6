package com.webox.rehearsal.instagram;

import com.webox.rehearsal.InRehearsal;
import com.webox.rehearsal.Serials;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored containers. */
@Component
@InRehearsal
class Containers {

    private final JdbcClient jdbc;
    private final Clock clock;

    Containers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A container that still has to fetch its file; a carousel has nothing to fetch. */
    Container add(
            String accountId,
            Container.Kind kind,
            String sourceUrl,
            String caption,
            String alt,
            List<Long> children,
            boolean carouselItem,
            Duration processing) {
        Instant now = clock.instant();
        boolean carousel = kind == Container.Kind.CAROUSEL;
        Container container = new Container(
                Serials.next(),
                accountId,
                kind,
                sourceUrl,
                caption,
                alt,
                children,
                carouselItem,
                carousel ? Container.State.FETCHED : Container.State.FETCHING,
                null,
                now.plus(processing),
                null,
                null,
                now);
        jdbc.sql("""
                        insert into rehearsal_container (id, account_id, kind, source_url, caption, alt, children,
                        carousel_item, state, ready_at, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        container.id(),
                        accountId,
                        kind.name(),
                        sourceUrl,
                        caption,
                        alt,
                        children.stream().map(String::valueOf).collect(Collectors.joining(",")),
                        carouselItem,
                        container.state().name(),
                        column(container.readyAt()),
                        column(now))
                .update();
        return container;
    }

    Optional<Container> find(long id) {
        return jdbc.sql("select * from rehearsal_container where id = ?")
                .param(id)
                .query((row, _) -> container(row))
                .optional();
    }

    /** Those whose file was still being fetched when the process ended. */
    List<Container> unfetched() {
        return jdbc.sql("select * from rehearsal_container where state = ? and created_at > ?")
                .params(Container.State.FETCHING.name(), column(clock.instant().minus(Duration.ofDays(1))))
                .query((row, _) -> container(row))
                .list();
    }

    void fetched(Container container, long mediaId) {
        jdbc.sql("update rehearsal_container set state = ?, media_id = ? where id = ? and state = ?")
                .params(Container.State.FETCHED.name(), mediaId, container.id(), Container.State.FETCHING.name())
                .update();
    }

    void fail(Container container, ContainerFault fault) {
        jdbc.sql("update rehearsal_container set state = ?, fault = ? where id = ? and state = ?")
                .params(Container.State.ERROR.name(), fault.name(), container.id(), Container.State.FETCHING.name())
                .update();
    }

    /** Of all who publish a container one wins. */
    boolean claim(Container container) {
        return jdbc.sql("update rehearsal_container set state = ? where id = ? and state = ?")
                        .params(Container.State.PUBLISHED.name(), container.id(), Container.State.FETCHED.name())
                        .update()
                == 1;
    }

    void became(Container container, long postId) {
        jdbc.sql("update rehearsal_container set post_id = ? where id = ?")
                .params(postId, container.id())
                .update();
    }

    private static LocalDateTime column(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String name) throws SQLException {
        return row.getObject(name, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static @Nullable Long number(ResultSet row, String name) throws SQLException {
        long value = row.getLong(name);
        return row.wasNull() ? null : value;
    }

    private static Container container(ResultSet row) throws SQLException {
        String children = row.getString("children");
        String fault = row.getString("fault");
        return new Container(
                row.getLong("id"),
                row.getString("account_id"),
                Container.Kind.valueOf(row.getString("kind")),
                row.getString("source_url"),
                row.getString("caption"),
                row.getString("alt"),
                children.isEmpty()
                        ? List.of()
                        : Arrays.stream(children.split(",", -1))
                                .map(Long::valueOf)
                                .toList(),
                row.getBoolean("carousel_item"),
                Container.State.valueOf(row.getString("state")),
                fault == null ? null : ContainerFault.valueOf(fault),
                instant(row, "ready_at"),
                number(row, "media_id"),
                number(row, "post_id"),
                instant(row, "created_at"));
    }
}
