/** Background work: durable named jobs on Quartz. */
@NamedInterface("jobs")
@NullMarked
package com.webox.platform.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
