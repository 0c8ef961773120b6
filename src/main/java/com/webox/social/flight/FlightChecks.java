package com.webox.social.flight;

import com.webox.accounts.CurrentMember;
import com.webox.accounts.Permission;
import com.webox.accounts.Requires;
import com.webox.kernel.WorkspaceId;
import com.webox.platform.time.DatabaseTime;
import com.webox.social.PostId;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the flight checks of the current workspace found. */
@Service
@Requires(Permission.VIEW)
@Transactional(readOnly = true)
public class FlightChecks {

    private final CurrentMember current;
    private final FlightBook book;
    private final DatabaseTime time;

    FlightChecks(CurrentMember current, FlightBook book, DatabaseTime time) {
        this.current = current;
        this.book = book;
        this.time = time;
    }

    /** The last check of each channel of a post that still waits for its minute. */
    public List<FlightCheck> of(PostId post) {
        return book.of(current.get().workspace(), post);
    }

    /** Planned posts with problems, the next first. */
    public List<FlightNeed> needing(int most) {
        WorkspaceId workspace = current.get().workspace();
        return book.needing(workspace, time.now(), most);
    }
}
