@NullMarked
package com.webox.platform.time;

import org.jspecify.annotations.NullMarked;
