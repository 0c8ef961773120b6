/** The stand-in for Instagram's interface. */
@NullMarked
package com.webox.rehearsal.instagram;

import org.jspecify.annotations.NullMarked;
