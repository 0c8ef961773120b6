@NullMarked
package com.webox.social.publishing;

import org.jspecify.annotations.NullMarked;
