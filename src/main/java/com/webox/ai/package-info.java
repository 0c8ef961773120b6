/** The one door to every model: what it writes, who made it, what it costs before and after, and a built-in engine. */
@ApplicationModule(
        allowedDependencies = {"kernel", "platform::*", "kit", "accounts", "accounts::audit", "notifications"})
@NullMarked
package com.webox.ai;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
