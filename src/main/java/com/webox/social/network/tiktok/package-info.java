/** TikTok's Login Kit, Content Posting API and Display API. */
@NullMarked
package com.webox.social.network.tiktok;

import org.jspecify.annotations.NullMarked;
