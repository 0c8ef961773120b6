package com.webox.kit;

import java.time.ZoneId;
import java.util.Optional;

/** What the shell knows about who looks at it; the module that signs people in provides it. */
public interface PersonContext {

    /** Whether somebody is signed in and at work in a workspace: only then does the shell show features. */
    boolean signedIn();

    /** How to greet the person. */
    Optional<String> firstName();

    /** The workspace's zone, in which times are shown. */
    ZoneId zone();
}
