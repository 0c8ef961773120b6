package com.webox.social.flight;

import java.time.Instant;
import java.util.List;

/** What was found of one publication before its minute; nothing found means it is ready. */
public record FlightCheck(String network, String channelName, Stage stage, Instant checkedAt, List<Finding> findings) {

    public FlightCheck {
        findings = List.copyOf(findings);
    }

    public boolean ready() {
        return findings.stream().noneMatch(each -> each.kind().problem());
    }
}
