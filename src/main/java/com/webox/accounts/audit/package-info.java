/** The log of security events: rows that are only ever added. */
@NamedInterface("audit")
@NullMarked
package com.webox.accounts.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
