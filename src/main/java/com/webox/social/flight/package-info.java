/** The flight check: a day and an hour before its minute each publication is looked at for what would stop it. */
@NullMarked
package com.webox.social.flight;

import org.jspecify.annotations.NullMarked;
