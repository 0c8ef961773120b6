/**
 * Stand-ins for the social networks: their real HTTP interfaces, consent pages and walls. Nobody imports it. What is
 * public here is for the vendors' sub-packages.
 */
@ApplicationModule(allowedDependencies = {"kernel", "platform::config", "platform::i18n"})
@NullMarked
package com.webox.rehearsal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
