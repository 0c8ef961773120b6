package com.webox.ai;

import com.webox.accounts.Member;
import com.webox.kernel.UserId;
import com.webox.kernel.WorkspaceId;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * Who runs something, and whose budget it is.
 *
 * @param zone of the workspace, in which its months begin
 */
public record Payer(WorkspaceId workspace, UserId person, ZoneId zone) {

    public static Payer of(Member member) {
        return new Payer(member.workspace(), member.user(), member.zone());
    }

    YearMonth month(Instant now) {
        return YearMonth.from(now.atZone(zone));
    }
}
