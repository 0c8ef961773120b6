package com.webox.ai;

import com.webox.accounts.Directory;
import com.webox.accounts.Permission;
import com.webox.kernel.Ids;
import com.webox.kernel.UserId;
import com.webox.notifications.Notice;
import com.webox.notifications.Notifications;
import com.webox.platform.live.Revisions;
import com.webox.platform.time.SqlTime;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what each run cost, and ends its reservation with it. */
@Component
class CostLedger {

    /** From this part of the budget on, in percent, those who run the workspace are warned. */
    static final int WARN_PERCENT = 80;

    private final JdbcClient jdbc;
    private final BudgetBook budgets;
    private final Directory directory;
    private final Notifications notifications;
    private final Revisions revisions;

    CostLedger(
            JdbcClient jdbc,
            BudgetBook budgets,
            Directory directory,
            Notifications notifications,
            Revisions revisions) {
        this.jdbc = jdbc;
        this.budgets = budgets;
        this.directory = directory;
        this.notifications = notifications;
        this.revisions = revisions;
    }

    /** @param reservation null for a run that was free */
    @Transactional
    public void close(CostEntry entry, @Nullable Reservation reservation, Instant now) {
        YearMonth month = reservation == null ? entry.payer().month(now) : reservation.month();
        if (reservation != null) {
            budgets.settle(reservation, entry.cost());
        }
        insert(entry, month, now);
        if (reservation != null && budgets.warnOnce(entry.payer().workspace(), month, WARN_PERCENT)) {
            warn(entry.payer(), month);
        }
        revisions.bump(entry.payer().workspace(), Costs.TOPIC);
    }

    private void insert(CostEntry entry, YearMonth month, Instant now) {
        jdbc.sql("""
                        insert into ai_cost (id, workspace_id, person_id, feature, task, provider, maker_name, model, unit,
                        units_in, units_out, counted, cost_micros, duration_ms, outcome, month_of, ended_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        Ids.bytes(Ids.next()),
                        Ids.bytes(entry.payer().workspace().value()),
                        Ids.bytes(entry.payer().person().value()),
                        entry.feature(),
                        entry.task(),
                        entry.maker().provider(),
                        entry.maker().name(),
                        entry.maker().model(),
                        entry.usage().unit().name(),
                        entry.usage().in(),
                        entry.usage().out(),
                        entry.usage().counted(),
                        entry.cost().micros(),
                        entry.duration().toMillis(),
                        entry.outcome(),
                        month.toString(),
                        SqlTime.toSql(now))
                .update();
    }

    private void warn(Payer payer, YearMonth month) {
        BudgetBook.Standing standing = budgets.standing(payer.workspace(), month);
        for (UserId person : directory.withPermission(payer.workspace(), Permission.ADMINISTER)) {
            Locale language = directory.language(person);
            notifications.tell(
                    payer.workspace(),
                    person,
                    new Notice(
                            Notice.Tone.WARNING,
                            "ai.news.budget",
                            List.of(
                                    standing.spent().format(language),
                                    standing.limit().format(language)),
                            "ai-costs"));
        }
    }
}
