/** The in-app inbox: what WeBox has to tell a person. */
@ApplicationModule(allowedDependencies = {"kernel", "platform::*", "kit", "accounts"})
@NullMarked
package com.webox.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
