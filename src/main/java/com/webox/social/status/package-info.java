/** How publishing went in a workspace: counted over a time, for the status page and its export. */
@NullMarked
package com.webox.social.status;

import org.jspecify.annotations.NullMarked;
