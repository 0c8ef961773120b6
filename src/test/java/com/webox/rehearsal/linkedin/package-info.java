@NullMarked
package com.webox.rehearsal.linkedin;

import org.jspecify.annotations.NullMarked;
