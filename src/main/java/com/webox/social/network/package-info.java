/** The port to a social network; one folder a vendor. */
@NullMarked
package com.webox.social.network;

import org.jspecify.annotations.NullMarked;
