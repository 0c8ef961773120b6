@NullMarked
package com.webox;

import org.jspecify.annotations.NullMarked;
