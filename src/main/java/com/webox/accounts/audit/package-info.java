/** The log of security events: rows that are only ever added. */
@NullMarked
package com.webox.accounts.audit;

import org.jspecify.annotations.NullMarked;
