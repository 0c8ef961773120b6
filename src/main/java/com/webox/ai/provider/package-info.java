/** What the folders of providers share. */
@NullMarked
package com.webox.ai.provider;

import org.jspecify.annotations.NullMarked;
