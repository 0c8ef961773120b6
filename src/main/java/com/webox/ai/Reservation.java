package com.webox.ai;

import com.webox.kernel.Money;
import com.webox.kernel.WorkspaceId;
import java.time.YearMonth;
import java.util.UUID;

/** A part of a month's budget, set aside until a run is over. Free runs set nothing aside and stand in no table. */
public record Reservation(UUID id, WorkspaceId workspace, YearMonth month, Money amount) {}
