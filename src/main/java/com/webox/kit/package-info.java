/** The shell and the component kit every screen is made of. */
@ApplicationModule(allowedDependencies = {"kernel", "platform::*"})
@NullMarked
package com.webox.kit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
