@NullMarked
package com.webox.rehearsal.x;

import org.jspecify.annotations.NullMarked;
