/** People, workspaces, roles, sign-in, API tokens and the audit log. */
@ApplicationModule(allowedDependencies = {"kernel", "platform::*", "kit"})
@NullMarked
package com.webox.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
