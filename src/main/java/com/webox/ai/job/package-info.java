/** Work of minutes: durable jobs with progress, a price and a result, that outlive the server they began on. */
@NamedInterface("job")
@NullMarked
package com.webox.ai.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
