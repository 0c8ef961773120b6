@NullMarked
package com.webox.social.ui;

import org.jspecify.annotations.NullMarked;
