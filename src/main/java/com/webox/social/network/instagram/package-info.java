/** The Instagram API with Instagram login. */
@NullMarked
package com.webox.social.network.instagram;

import org.jspecify.annotations.NullMarked;
