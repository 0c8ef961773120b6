package com.webox.platform.config;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where this installation lives and how it is reached.
 *
 * @param home folder of the database, the media and the keys ({@code WEBOX_HOME})
 * @param publicUrl base address under which browsers and social networks reach this server ({@code webox.public-url})
 */
@ConfigurationProperties("webox")
public record Installation(
        @DefaultValue("./data") Path home,
        @DefaultValue("http://localhost:8080") URI publicUrl) {

    /** An absolute address of this server. {@code path} starts with a slash. */
    public URI address(String path) {
        String base = publicUrl.toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
    }
}
