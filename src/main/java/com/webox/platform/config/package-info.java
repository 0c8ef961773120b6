/** Where this installation lives and how it is reached. */
@NamedInterface("config")
@NullMarked
package com.webox.platform.config;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
