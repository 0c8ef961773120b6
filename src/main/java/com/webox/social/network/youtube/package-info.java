/** The YouTube Data API v3. */
@NullMarked
package com.webox.social.network.youtube;

import org.jspecify.annotations.NullMarked;
