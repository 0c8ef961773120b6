/** Calls to the outside world. */
@NamedInterface("http")
@NullMarked
package com.webox.platform.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
