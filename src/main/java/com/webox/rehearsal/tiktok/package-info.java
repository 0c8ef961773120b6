/** TikTok: Login Kit, Content Posting API and Display API. */
@NullMarked
package com.webox.rehearsal.tiktok;

import org.jspecify.annotations.NullMarked;
