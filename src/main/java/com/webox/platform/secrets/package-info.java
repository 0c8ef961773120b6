/** Encryption of what must not be read from the database. */
@NamedInterface("secrets")
@NullMarked
package com.webox.platform.secrets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
