/** Connecting accounts: consent, the choice among several accounts, and what an administrator must set up for it. */
@NullMarked
package com.webox.social.connecting;

import org.jspecify.annotations.NullMarked;
