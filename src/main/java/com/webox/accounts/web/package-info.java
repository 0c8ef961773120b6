/** Signing in over the API. */
@NullMarked
package com.webox.accounts.web;

import org.jspecify.annotations.NullMarked;
