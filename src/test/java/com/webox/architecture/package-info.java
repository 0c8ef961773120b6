/** The house's arrows and conventions, as rules that the build holds. */
@NullMarked
package com.webox.architecture;

import org.jspecify.annotations.NullMarked;
