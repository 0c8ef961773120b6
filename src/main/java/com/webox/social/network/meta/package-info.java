/** What the graphs of Meta's networks have in common. */
@NullMarked
package com.webox.social.network.meta;

import org.jspecify.annotations.NullMarked;
