@NullMarked
package com.webox.kernel;

import org.jspecify.annotations.NullMarked;
