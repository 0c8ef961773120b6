/** What must survive the death of the server: tests of the packaged program. */
@NullMarked
package com.webox.killed;

import org.jspecify.annotations.NullMarked;
