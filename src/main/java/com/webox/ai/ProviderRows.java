package com.webox.ai;

import com.webox.kernel.Ids;
import com.webox.kernel.UserId;
import com.webox.kernel.WorkspaceId;
import com.webox.platform.time.SqlTime;
import java.math.BigDecimal;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What workspaces set up, and what was last heard of their providers. */
@Component
class ProviderRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    ProviderRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By provider. */
    Map<String, ProviderRow> of(WorkspaceId workspace) {
        return jdbc
                .sql("select * from ai_provider where workspace_id = ?")
                .param(Ids.bytes(workspace.value()))
                .query((row, number) -> row(workspace, row))
                .list()
                .stream()
                .collect(Collectors.toMap(ProviderRow::provider, each -> each));
    }

    /** Puts the row in the place of the former one. Inside the caller's transaction. */
    void put(ProviderRow row, UserId by) {
        remove(row.workspace(), row.provider());
        jdbc.sql("""
                        insert into ai_provider (workspace_id, provider, sealed_key, base_url, model, input_price,
                        output_price, changed_by, changed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(1, Ids.bytes(row.workspace().value()))
                .param(2, row.provider())
                .param(3, row.sealedKey(), Types.VARCHAR)
                .param(4, row.address() == null ? null : row.address().toString(), Types.VARCHAR)
                .param(5, row.model(), Types.VARCHAR)
                .param(6, row.inputPrice(), Types.DECIMAL)
                .param(7, row.outputPrice(), Types.DECIMAL)
                .param(8, Ids.bytes(by.value()))
                .param(9, SqlTime.toSql(clock.instant()))
                .update();
    }

    /** Whether there was one. What was heard with it means nothing any more. */
    boolean remove(WorkspaceId workspace, String provider) {
        forgetCheck(workspace, provider);
        return jdbc.sql("delete from ai_provider where workspace_id = ? and provider = ?")
                        .params(Ids.bytes(workspace.value()), provider)
                        .update()
                == 1;
    }

    void heard(WorkspaceId workspace, String provider, Check check) {
        forgetCheck(workspace, provider);
        jdbc.sql(
                        "insert into ai_provider_check (workspace_id, provider, finding, said, checked_at) values (?, ?, ?, ?, ?)")
                .params(
                        Ids.bytes(workspace.value()),
                        provider,
                        check.finding().name(),
                        check.said(),
                        SqlTime.toSql(clock.instant()))
                .update();
    }

    /** What the last test of each provider found. */
    Map<String, ProviderCard.Tested> checks(WorkspaceId workspace) {
        record Line(String provider, ProviderCard.Tested tested) {}
        return jdbc
                .sql("select provider, finding, said, checked_at from ai_provider_check where workspace_id = ?")
                .param(Ids.bytes(workspace.value()))
                .query((row, number) -> new Line(
                        row.getString(1),
                        new ProviderCard.Tested(
                                Finding.valueOf(row.getString(2)),
                                row.getString(3),
                                SqlTime.fromSql(row.getObject(4, LocalDateTime.class)))))
                .list()
                .stream()
                .collect(Collectors.toMap(Line::provider, Line::tested));
    }

    /** How the last run of each provider ended. */
    Map<String, ProviderCard.Ran> runs(WorkspaceId workspace) {
        record Line(String provider, ProviderCard.Ran ran) {}
        byte[] id = Ids.bytes(workspace.value());
        return jdbc
                .sql("""
                        select c.provider, c.outcome, c.ended_at from ai_cost c
                        join (select provider, max(id) as id from ai_cost where workspace_id = ? group by provider) last
                        on last.id = c.id where c.workspace_id = ?""")
                .params(id, id)
                .query((row, number) -> new Line(
                        row.getString(1),
                        new ProviderCard.Ran(row.getString(2), SqlTime.fromSql(row.getObject(3, LocalDateTime.class)))))
                .list()
                .stream()
                .collect(Collectors.toMap(Line::provider, Line::ran));
    }

    /** In order; empty where the workspace chose none. */
    List<String> preference(WorkspaceId workspace, Capability capability) {
        return jdbc.sql("select provider from ai_preference where workspace_id = ? and capability = ? order by place")
                .params(Ids.bytes(workspace.value()), capability.name())
                .query(String.class)
                .list();
    }

    /** Inside the caller's transaction. */
    void prefer(WorkspaceId workspace, Capability capability, List<String> providers) {
        byte[] id = Ids.bytes(workspace.value());
        jdbc.sql("delete from ai_preference where workspace_id = ? and capability = ?")
                .params(id, capability.name())
                .update();
        for (int place = 0; place < providers.size(); place++) {
            jdbc.sql("insert into ai_preference (workspace_id, capability, place, provider) values (?, ?, ?, ?)")
                    .params(id, capability.name(), place, providers.get(place))
                    .update();
        }
    }

    private void forgetCheck(WorkspaceId workspace, String provider) {
        jdbc.sql("delete from ai_provider_check where workspace_id = ? and provider = ?")
                .params(Ids.bytes(workspace.value()), provider)
                .update();
    }

    private static ProviderRow row(WorkspaceId workspace, ResultSet row) throws SQLException {
        return new ProviderRow(
                workspace,
                row.getString("provider"),
                row.getString("sealed_key"),
                address(row.getString("base_url")),
                row.getString("model"),
                price(row.getBigDecimal("input_price")),
                price(row.getBigDecimal("output_price")),
                new ProviderRow.Change(
                        new UserId(Ids.uuid(row.getBytes("changed_by"))),
                        SqlTime.fromSql(row.getObject("changed_at", LocalDateTime.class))));
    }

    private static @Nullable URI address(@Nullable String stored) {
        return stored == null ? null : URI.create(stored);
    }

    /** The column has more places than people type. */
    private static @Nullable BigDecimal price(@Nullable BigDecimal stored) {
        return stored == null
                ? null
                : new BigDecimal(stored.stripTrailingZeros().toPlainString());
    }
}
