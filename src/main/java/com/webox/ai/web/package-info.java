/** Generation jobs for programs. */
@NullMarked
package com.webox.ai.web;

import org.jspecify.annotations.NullMarked;
