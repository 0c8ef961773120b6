/** Composes pictures by rule from words, colours and drawn motifs; needs no network, no key and no font of the server. */
@NullMarked
package com.webox.ai.provider.builtin.image;

import org.jspecify.annotations.NullMarked;
