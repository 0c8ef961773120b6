/** The YouTube Data API v3 with Google's consent. */
@NullMarked
package com.webox.rehearsal.youtube;

import org.jspecify.annotations.NullMarked;
