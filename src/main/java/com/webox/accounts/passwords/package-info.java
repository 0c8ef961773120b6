/** What makes a password acceptable. */
@NullMarked
package com.webox.accounts.passwords;

import org.jspecify.annotations.NullMarked;
