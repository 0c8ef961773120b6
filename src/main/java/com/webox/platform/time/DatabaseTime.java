package com.webox.platform.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one clock that all nodes share. What is due is decided by it, so that a node whose clock is wrong does no harm. */
@Component
public class DatabaseTime {

    private final JdbcClient jdbc;

    DatabaseTime(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The database's time, in microseconds. Costs one round trip. */
    public Instant now() {
        return jdbc.sql("select localtimestamp(6)")
                .query(LocalDateTime.class)
                .single()
                .toInstant(ZoneOffset.UTC);
    }
}
