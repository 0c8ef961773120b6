@ApplicationModule(allowedDependencies = {})
@NullMarked
package crooked.social;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
