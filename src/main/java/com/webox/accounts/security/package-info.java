/** Who may reach which address: the filter chains of screens, API and rehearsal. */
@NullMarked
package com.webox.accounts.security;

import org.jspecify.annotations.NullMarked;
