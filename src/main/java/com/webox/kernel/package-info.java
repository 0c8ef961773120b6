/** Plain types without beans that every module speaks: identities, problems. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package com.webox.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
