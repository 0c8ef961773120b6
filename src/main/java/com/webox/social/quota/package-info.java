/** How many posts an account may still send: kept ahead of sending, and told while people plan. */
@NullMarked
package com.webox.social.quota;

import org.jspecify.annotations.NullMarked;
