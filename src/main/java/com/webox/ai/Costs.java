package com.webox.ai;

import com.webox.accounts.CurrentMember;
import com.webox.accounts.Member;
import com.webox.accounts.Permission;
import com.webox.accounts.Requires;
import com.webox.kernel.Money;
import com.webox.kernel.Problem;
import com.webox.kernel.WorkspaceId;
import com.webox.platform.live.Revisions;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** What AI cost the current workspace, and what it may cost. */
@Service
@Requires(Permission.ADMINISTER)
public class Costs {

    /** Changes with each run that is over, and with the budget. */
    public static final String TOPIC = "ai-costs";

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);
    private static final String HEADINGS =
            "ended_at,person,feature,task,provider,model,unit,units_in,units_out,cost_usd,duration_ms,outcome";

    private final BudgetBook budgets;
    private final CostQueries queries;
    private final CurrentMember current;
    private final Clock clock;
    private final Revisions revisions;

    Costs(BudgetBook budgets, CostQueries queries, CurrentMember current, Clock clock, Revisions revisions) {
        this.budgets = budgets;
        this.queries = queries;
        this.current = current;
        this.clock = clock;
        this.revisions = revisions;
    }

    /** Whether the member may see this at all. */
    @Requires(Permission.VIEW)
    public boolean mayLook() {
        return current.get().may(Permission.ADMINISTER);
    }

    /** What is known of prices; the month does not change them. */
    public Prices prices() {
        return queries.prices();
    }

    /** The month in which the workspace is now. */
    public CostMonth now() {
        Member member = current.get();
        WorkspaceId workspace = member.workspace();
        YearMonth month = Payer.of(member).month(clock.instant());
        BudgetBook.Standing standing = budgets.standing(workspace, month);
        return new CostMonth(
                month,
                standing.limit(),
                standing.spent(),
                standing.reserved(),
                queries.byFeature(workspace, month),
                queries.byPerson(workspace, month),
                queries.byMaker(workspace, month));
    }

    /**
     * Sets what a month may cost, from now on.
     *
     * @throws Problem {@code aiBudget} for less than nothing, or more than a million
     */
    public void limit(BigDecimal dollars) {
        if (dollars.signum() < 0 || dollars.compareTo(MOST) > 0) {
            throw Problem.invalid("limit", "aiBudget");
        }
        WorkspaceId workspace = current.get().workspace();
        budgets.limit(workspace, Money.dollars(dollars.toPlainString()));
        revisions.bump(workspace, TOPIC);
    }

    /** This month's ledger, one line a run, as CSV in UTF-8 with headings. */
    public byte[] export() {
        Member member = current.get();
        YearMonth month = Payer.of(member).month(clock.instant());
        return Stream.concat(
                        Stream.of(HEADINGS),
                        queries.lines(member.workspace(), month).stream().map(Costs::csv))
                .collect(Collectors.joining("\r\n", "", "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String csv(CostQueries.Line line) {
        return Stream.of(
                        line.at().toString(),
                        line.person(),
                        line.feature(),
                        line.task(),
                        line.provider(),
                        line.model(),
                        line.unit(),
                        String.valueOf(line.in()),
                        String.valueOf(line.out()),
                        line.cost().amount().toPlainString(),
                        String.valueOf(line.millis()),
                        line.outcome())
                .map(Costs::cell)
                .collect(Collectors.joining(","));
    }

    /** A spreadsheet would take what begins like a formula for one, and people choose their own names. */
    private static String cell(String value) {
        String harmless = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return List.of(",", "\"", "\n", "\r").stream().anyMatch(harmless::contains)
                ? '"' + harmless.replace("\"", "\"\"") + '"'
                : harmless;
    }
}
