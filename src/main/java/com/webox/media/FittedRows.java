package com.webox.media;

import com.webox.kernel.Ids;
import com.webox.media.fit.Recipe;
import com.webox.platform.time.SqlTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Which files were ordered of which assets. The row is there before the bytes, so that no bytes are left behind. */
@Component
class FittedRows {

    /** An order this old whose file is not there was lost. */
    private static final Duration LOST = Duration.ofHours(1);

    /** @param failure code of the problem that made it impossible */
    private record Row(
            Instant ordered, boolean made, @Nullable String failure) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    FittedRows(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** @return whether somebody has to make it: it was not ordered before, or the order was lost */
    boolean order(AssetId asset, Recipe recipe) {
        Optional<Row> before = row(asset, new FitKey(recipe.key()));
        if (before.isPresent()) {
            return renewed(asset, recipe, before.get());
        }
        try {
            jdbc.sql("insert into media_fitted (asset_id, fit_key, recipe, ordered_at) values (?, ?, ?, ?)")
                    .params(
                            Ids.bytes(asset.value()),
                            recipe.key(),
                            json.writeValueAsString(recipe),
                            SqlTime.toSql(clock.instant()))
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private boolean renewed(AssetId asset, Recipe recipe, Row before) {
        Instant now = clock.instant();
        if (before.made || before.failure != null || before.ordered.isAfter(now.minus(LOST))) {
            return false;
        }
        return jdbc.sql("update media_fitted set ordered_at = ? where asset_id = ? and fit_key = ? and ordered_at = ?")
                        .params(
                                SqlTime.toSql(now),
                                Ids.bytes(asset.value()),
                                recipe.key(),
                                SqlTime.toSql(before.ordered))
                        .update()
                == 1;
    }

    Fitted.State state(AssetId asset, FitKey key) {
        return row(asset, key)
                .map(row -> row.failure != null
                        ? Fitted.State.FAILED
                        : row.made ? Fitted.State.READY : Fitted.State.ORDERED)
                .orElse(Fitted.State.ORDERED);
    }

    /** The forms that are there, of those assets that have any. */
    Map<AssetId, Set<FitKey>> made(Collection<AssetId> assets) {
        Map<AssetId, Set<FitKey>> made = new HashMap<>();
        jdbc.sql("select asset_id, fit_key from media_fitted where asset_id in (:assets) and made_at is not null"
                        + " and failure is null")
                .param(
                        "assets",
                        assets.stream().map(asset -> Ids.bytes(asset.value())).toList())
                .query(row -> {
                    made.computeIfAbsent(new AssetId(Ids.uuid(row.getBytes(1))), id -> new HashSet<>())
                            .add(new FitKey(row.getString(2)));
                });
        return made;
    }

    private Optional<Row> row(AssetId asset, FitKey key) {
        return jdbc.sql("select ordered_at, made_at, failure from media_fitted where asset_id = ? and fit_key = ?")
                .params(Ids.bytes(asset.value()), key.value())
                .query((row, index) -> new Row(
                        SqlTime.fromSql(row.getObject("ordered_at", LocalDateTime.class)),
                        row.getTimestamp("made_at") != null,
                        row.getString("failure")))
                .optional();
    }

    /** How to make it; empty when nobody ordered it. */
    Optional<Recipe> recipe(AssetId asset, FitKey key) {
        return jdbc.sql("select recipe from media_fitted where asset_id = ? and fit_key = ?")
                .params(Ids.bytes(asset.value()), key.value())
                .query(String.class)
                .optional()
                .map(stored -> json.readValue(stored, Recipe.class));
    }

    void made(AssetId asset, FitKey key) {
        jdbc.sql("update media_fitted set made_at = ? where asset_id = ? and fit_key = ?")
                .params(SqlTime.toSql(clock.instant()), Ids.bytes(asset.value()), key.value())
                .update();
    }

    void failed(AssetId asset, FitKey key, String code) {
        jdbc.sql("update media_fitted set failure = ? where asset_id = ? and fit_key = ?")
                .params(code, Ids.bytes(asset.value()), key.value())
                .update();
    }

    List<FitKey> keys(AssetId asset) {
        return jdbc
                .sql("select fit_key from media_fitted where asset_id = ?")
                .param(Ids.bytes(asset.value()))
                .query(String.class)
                .list()
                .stream()
                .map(FitKey::new)
                .toList();
    }

    void forget(AssetId asset) {
        jdbc.sql("delete from media_fitted where asset_id = ?")
                .param(Ids.bytes(asset.value()))
                .update();
    }
}
