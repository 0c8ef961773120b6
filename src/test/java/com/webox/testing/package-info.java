/** What the tests share: a fresh database of the kind under test, and a server on a free port. */
@NullMarked
package com.webox.testing;

import org.jspecify.annotations.NullMarked;
