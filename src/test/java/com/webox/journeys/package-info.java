/** What people do, in a real browser against the running program. */
@NullMarked
package com.webox.journeys;

import org.jspecify.annotations.NullMarked;
