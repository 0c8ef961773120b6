package com.webox.ai.video;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is asked for videos.
 *
 * @param video keys of providers, the preferred first; empty: every one that is set up
 */
@ConfigurationProperties("webox.ai.routing")
record VideoSettings(@DefaultValue List<String> video) {

    VideoSettings {
        video = List.copyOf(video);
    }
}
