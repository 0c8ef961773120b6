/** Where the bytes lie: a port, and the file system behind it. */
@NullMarked
package com.webox.media.storage;

import org.jspecify.annotations.NullMarked;
