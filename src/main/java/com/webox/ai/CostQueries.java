package com.webox.ai;

import com.webox.accounts.Directory;
import com.webox.ai.CostMonth.Share;
import com.webox.kernel.Ids;
import com.webox.kernel.Money;
import com.webox.kernel.UserId;
import com.webox.kernel.WorkspaceId;
import com.webox.platform.time.SqlTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the ledger. */
@Component
class CostQueries {

    /** A line as it is exported. */
    record Line(
            Instant at,
            String person,
            String feature,
            String task,
            String provider,
            String model,
            String unit,
            long in,
            long out,
            Money cost,
            long millis,
            String outcome) {}

    private record Spender(UserId person, long runs, long micros) {}

    private static final String MONTH = " from ai_cost where workspace_id = ? and month_of = ? ";

    private final JdbcClient jdbc;
    private final Directory directory;
    private final PriceList prices;

    CostQueries(JdbcClient jdbc, Directory directory, PriceList prices) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.prices = prices;
    }

    Prices prices() {
        return prices.all();
    }

    List<Share> byFeature(WorkspaceId workspace, YearMonth month) {
        return shares("feature", workspace, month);
    }

    List<Share> byMaker(WorkspaceId workspace, YearMonth month) {
        return shares("trim(concat(maker_name, ' ', model))", workspace, month);
    }

    List<Share> byPerson(WorkspaceId workspace, YearMonth month) {
        List<Spender> spenders = jdbc.sql("select person_id, count(*) as runs, sum(cost_micros) as cost" + MONTH
                        + "group by person_id order by cost desc, runs desc")
                .params(Ids.bytes(workspace.value()), month.toString())
                .query((row, number) ->
                        new Spender(new UserId(Ids.uuid(row.getBytes(1))), row.getLong(2), row.getLong(3)))
                .list();
        Map<UserId, String> names =
                directory.displayNames(spenders.stream().map(Spender::person).toList());
        return spenders.stream()
                .map(each -> new Share(names.getOrDefault(each.person(), ""), each.runs(), money(each.micros())))
                .toList();
    }

    /** In order of time. */
    List<Line> lines(WorkspaceId workspace, YearMonth month) {
        record Raw(UserId person, Line line) {}
        List<Raw> rows = jdbc.sql("select *" + MONTH + "order by id")
                .params(Ids.bytes(workspace.value()), month.toString())
                .query((row, number) -> new Raw(
                        new UserId(Ids.uuid(row.getBytes("person_id"))),
                        new Line(
                                SqlTime.fromSql(row.getObject("ended_at", LocalDateTime.class)),
                                "",
                                row.getString("feature"),
                                row.getString("task"),
                                row.getString("provider"),
                                row.getString("model"),
                                row.getString("unit"),
                                row.getLong("units_in"),
                                row.getLong("units_out"),
                                money(row.getLong("cost_micros")),
                                row.getLong("duration_ms"),
                                row.getString("outcome"))))
                .list();
        Map<UserId, String> names =
                directory.displayNames(rows.stream().map(Raw::person).toList());
        return rows.stream()
                .map(row -> named(row.line(), names.getOrDefault(row.person(), "")))
                .toList();
    }

    private List<Share> shares(String by, WorkspaceId workspace, YearMonth month) {
        return jdbc.sql("select " + by + " as name, count(*) as runs, sum(cost_micros) as cost" + MONTH + "group by "
                        + by + " order by cost desc, runs desc")
                .params(Ids.bytes(workspace.value()), month.toString())
                .query((row, number) -> new Share(row.getString(1), row.getLong(2), money(row.getLong(3))))
                .list();
    }

    private static Line named(Line line, String person) {
        return new Line(
                line.at(),
                person,
                line.feature(),
                line.task(),
                line.provider(),
                line.model(),
                line.unit(),
                line.in(),
                line.out(),
                line.cost(),
                line.millis(),
                line.outcome());
    }

    private Money money(long micros) {
        return new Money(micros, prices.currency());
    }
}
