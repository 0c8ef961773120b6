@NullMarked
package com.webox.platform.secrets;

import org.jspecify.annotations.NullMarked;
