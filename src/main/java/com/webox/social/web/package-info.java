/** The API of posts and accounts, and the way back from consent pages. */
@NullMarked
package com.webox.social.web;

import org.jspecify.annotations.NullMarked;
