@NullMarked
package com.webox.rehearsal;

import org.jspecify.annotations.NullMarked;
