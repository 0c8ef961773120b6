@NullMarked
package com.webox.bench;

import org.jspecify.annotations.NullMarked;
