/** The X API v2. */
@NullMarked
package com.webox.social.network.x;

import org.jspecify.annotations.NullMarked;
