/** Channels, composer, calendar, and the ledger that publishes each post once, on time. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform::*",
            "kit",
            "accounts",
            "notifications",
            "ai",
            "ai::ui",
            "media",
            "media::fit",
            "media::ui"
        })
@NullMarked
package com.webox.social;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
