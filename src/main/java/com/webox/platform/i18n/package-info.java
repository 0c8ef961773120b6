/** Translations, one pair of files a module. */
@NamedInterface("i18n")
@NullMarked
package com.webox.platform.i18n;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
