@NullMarked
package com.webox.social;

import org.jspecify.annotations.NullMarked;
