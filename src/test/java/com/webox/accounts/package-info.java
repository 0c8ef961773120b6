@NullMarked
package com.webox.accounts;

import org.jspecify.annotations.NullMarked;
