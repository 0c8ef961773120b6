/** The stand-in for Facebook's Graph API. */
@NullMarked
package com.webox.rehearsal.facebook;

import org.jspecify.annotations.NullMarked;
