package com.webox.platform.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Instants in plain SQL: {@code datetime(6)} columns hold UTC, to the microsecond. */
public final class SqlTime {

    private SqlTime() {}

    public static LocalDateTime toSql(Instant instant) {
        return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    public static @Nullable LocalDateTime toSqlOrNull(@Nullable Instant instant) {
        return instant == null ? null : toSql(instant);
    }

    public static Instant fromSql(LocalDateTime stored) {
        return stored.toInstant(ZoneOffset.UTC);
    }

    public static @Nullable Instant orNull(@Nullable LocalDateTime stored) {
        return stored == null ? null : fromSql(stored);
    }
}
