/** What the machine offers to every feature: jobs, outbound HTTP, secrets, live updates, time, languages, API errors. */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package com.webox.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
