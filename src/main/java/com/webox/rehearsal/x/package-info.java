/** The stand-in for X's interface. */
@NullMarked
package com.webox.rehearsal.x;

import org.jspecify.annotations.NullMarked;
