/** Facebook Pages through the Graph API. */
@NullMarked
package com.webox.social.network.facebook;

import org.jspecify.annotations.NullMarked;
