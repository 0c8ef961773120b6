/** The library over HTTP: files for browsers and networks, and the API. */
@NullMarked
package com.webox.media.web;

import org.jspecify.annotations.NullMarked;
