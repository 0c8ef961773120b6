/** Screens around signing in, the person, the workspace and its members. */
@NullMarked
package com.webox.accounts.ui;

import org.jspecify.annotations.NullMarked;
