/** The clock, the database's clock and wall-clock schedules. */
@NamedInterface("time")
@NullMarked
package com.webox.platform.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
