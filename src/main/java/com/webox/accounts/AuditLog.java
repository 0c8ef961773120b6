package com.webox.accounts;

import com.webox.accounts.audit.AuditEntry;
import com.webox.accounts.audit.AuditTrail;
import java.util.List;
import org.springframework.stereotype.Service;

/** The security events of the current workspace, for those who run it. */
@Service
@Requires(Permission.ADMINISTER)
public class AuditLog {

    private final AuditTrail trail;
    private final CurrentMember current;

    AuditLog(AuditTrail trail, CurrentMember current) {
        this.trail = trail;
        this.current = current;
    }

    /** @throws com.webox.kernel.Problem when the log is not open to the member; for a screen, before it shows anything */
    public void requireAccess() {
        // The guard of this class has answered.
    }

    /** Newest first. */
    public List<AuditEntry> page(int offset, int limit) {
        return trail.page(current.get().workspace(), offset, limit);
    }

    public int count() {
        return trail.count(current.get().workspace());
    }
}
