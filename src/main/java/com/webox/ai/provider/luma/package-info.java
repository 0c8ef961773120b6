/** Luma Dream Machine: videos, ordered and asked after. */
@NullMarked
package com.webox.ai.provider.luma;

import org.jspecify.annotations.NullMarked;
