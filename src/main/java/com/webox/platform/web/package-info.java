/** API errors as Problem Details. */
@NamedInterface("web")
@NullMarked
package com.webox.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
