package com.webox.ai;

import com.webox.kernel.Ids;
import com.webox.kernel.Money;
import com.webox.kernel.WorkspaceId;
import com.webox.platform.time.DatabaseTime;
import com.webox.platform.time.SqlTime;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The budgets' arithmetic: set aside before a run, settle after it. Each step is one short transaction whose update
 * checks the limit itself, so runs that come at once, on any node, cannot pass it together. What is spent and what is
 * set aside is never more than the limit, unless a run cost more than the most it could.
 */
@Component
class BudgetBook {

    /** Longer than any run can last; then its node is taken for dead and its money is free again. */
    static final Duration LONGEST_RUN = Duration.ofMinutes(30);

    private static final String RESERVE = """
            update ai_month set reserved_micros = reserved_micros + ?
            where workspace_id = ? and month_of = ? and spent_micros + reserved_micros + ? <= ?""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final DatabaseTime time;
    private final AiSettings settings;
    private final PriceList prices;

    BudgetBook(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            DatabaseTime time,
            AiSettings settings,
            PriceList prices) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.time = time;
        this.settings = settings;
        this.prices = prices;
    }

    /** Where a month stands. */
    record Standing(Money limit, Money spent, Money reserved) {}

    Money limit(WorkspaceId workspace) {
        return jdbc.sql("select limit_micros from ai_budget where workspace_id = ?")
                .param(Ids.bytes(workspace.value()))
                .query(Long.class)
                .optional()
                .map(this::money)
                .orElseGet(() -> Money.of(settings.monthlyBudget(), prices.currency()));
    }

    void limit(WorkspaceId workspace, Money limit) {
        byte[] id = Ids.bytes(workspace.value());
        if (jdbc.sql("update ai_budget set limit_micros = ? where workspace_id = ?")
                        .params(limit.micros(), id)
                        .update()
                == 0) {
            addOnce("insert into ai_budget (workspace_id, limit_micros) values (?, ?)", id, limit.micros());
        }
    }

    Standing standing(WorkspaceId workspace, YearMonth month) {
        freeExpired(workspace);
        return jdbc.sql("select spent_micros, reserved_micros from ai_month where workspace_id = ? and month_of = ?")
                .params(Ids.bytes(workspace.value()), month.toString())
                .query((row, number) -> new Standing(limit(workspace), money(row.getLong(1)), money(row.getLong(2))))
                .optional()
                .orElseGet(() -> new Standing(limit(workspace), money(0), money(0)));
    }

    /** Sets money aside; empty when the month leaves no room for it. */
    Optional<Reservation> reserve(WorkspaceId workspace, YearMonth month, Money amount) {
        return reserve(workspace, month, amount, LONGEST_RUN);
    }

    /** As {@link #reserve(WorkspaceId, YearMonth, Money)}; {@code life}: longer than the work can last. */
    Optional<Reservation> reserve(WorkspaceId workspace, YearMonth month, Money amount, Duration life) {
        byte[] id = Ids.bytes(workspace.value());
        if (jdbc.sql("select count(*) from ai_month where workspace_id = ? and month_of = ?")
                        .params(id, month.toString())
                        .query(Long.class)
                        .single()
                == 0) {
            addOnce(
                    "insert into ai_month (workspace_id, month_of, reserved_micros, spent_micros) values (?, ?, 0, 0)",
                    id,
                    month.toString());
        }
        Optional<Reservation> reserved = tryToReserve(workspace, month, amount, life);
        return reserved.isEmpty() && freeExpired(workspace) ? tryToReserve(workspace, month, amount, life) : reserved;
    }

    /** Ends a reservation inside the caller's transaction: what was set aside is free, what was spent is counted. */
    void settle(Reservation reservation, Money cost) {
        boolean held = jdbc.sql("delete from ai_reservation where id = ?")
                        .param(Ids.bytes(reservation.id()))
                        .update()
                == 1;
        jdbc.sql("""
                        update ai_month set reserved_micros = reserved_micros - ?, spent_micros = spent_micros + ?
                        where workspace_id = ? and month_of = ?""")
                .params(
                        held ? reservation.amount().micros() : 0,
                        cost.micros(),
                        Ids.bytes(reservation.workspace().value()),
                        reservation.month().toString())
                .update();
    }

    /** Whether the month is to be warned of now: once, when so many parts of a hundred are spent. */
    boolean warnOnce(WorkspaceId workspace, YearMonth month, int percent) {
        return jdbc.sql("""
                        update ai_month set warned_at = ? where workspace_id = ? and month_of = ?
                        and warned_at is null and spent_micros >= ?""")
                        .params(
                                SqlTime.toSql(time.now()),
                                Ids.bytes(workspace.value()),
                                month.toString(),
                                limit(workspace).micros() / 100 * percent)
                        .update()
                == 1;
    }

    private Optional<Reservation> tryToReserve(WorkspaceId workspace, YearMonth month, Money amount, Duration life) {
        long limit = limit(workspace).micros();
        Instant expires = time.now().plus(life);
        Reservation reservation = new Reservation(Ids.next(), workspace, month, amount);
        return transaction.execute(status -> {
            byte[] owner = Ids.bytes(workspace.value());
            if (jdbc.sql(RESERVE)
                            .params(amount.micros(), owner, month.toString(), amount.micros(), limit)
                            .update()
                    == 0) {
                return Optional.empty();
            }
            jdbc.sql("""
                            insert into ai_reservation (id, workspace_id, month_of, amount_micros, expires_at)
                            values (?, ?, ?, ?, ?)""")
                    .params(
                            Ids.bytes(reservation.id()),
                            owner,
                            month.toString(),
                            amount.micros(),
                            SqlTime.toSql(expires))
                    .update();
            return Optional.of(reservation);
        });
    }

    /** Gives back what dead nodes had set aside; each in a transaction of its own, in the order in which runs end. */
    private boolean freeExpired(WorkspaceId workspace) {
        List<Reservation> expired = jdbc.sql("""
                        select id, month_of, amount_micros from ai_reservation
                        where workspace_id = ? and expires_at < ?""")
                .params(Ids.bytes(workspace.value()), SqlTime.toSql(time.now()))
                .query((row, number) -> new Reservation(
                        Ids.uuid(row.getBytes(1)), workspace, YearMonth.parse(row.getString(2)), money(row.getLong(3))))
                .list();
        expired.forEach(each -> transaction.executeWithoutResult(status -> settle(each, money(0))));
        return !expired.isEmpty();
    }

    private void addOnce(String insert, Object... values) {
        try {
            jdbc.sql(insert).params(values).update();
        } catch (DuplicateKeyException another) {
            // Somebody else was first; the row is there, which is all that is wanted.
            return;
        }
    }

    private Money money(long micros) {
        return new Money(micros, prices.currency());
    }
}
