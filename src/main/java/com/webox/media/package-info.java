/** The library: pictures and videos of a workspace, their renditions and their storage. */
@ApplicationModule(
        allowedDependencies = {"kernel", "platform::*", "kit", "accounts", "notifications", "ai", "ai::job", "ai::ui"})
@NullMarked
package com.webox.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
