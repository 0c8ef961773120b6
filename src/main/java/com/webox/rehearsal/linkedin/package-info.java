/** The stand-in for LinkedIn's interface. */
@NullMarked
package com.webox.rehearsal.linkedin;

import org.jspecify.annotations.NullMarked;
