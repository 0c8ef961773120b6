/** LinkedIn’s versioned REST interface. */
@NullMarked
package com.webox.social.network.linkedin;

import org.jspecify.annotations.NullMarked;
