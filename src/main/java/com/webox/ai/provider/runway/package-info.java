/** Runway: videos, ordered as tasks and asked after. */
@NullMarked
package com.webox.ai.provider.runway;

import org.jspecify.annotations.NullMarked;
