package com.webox.ai.provider;

import com.webox.ai.Maker;
import com.webox.ai.TokenPrice;
import java.net.URI;
import java.time.Duration;

/**
 * Where a model that paints is asked.
 *
 * @param baseUrl without a slash at the end
 * @param apiKey empty for a server of one's own
 * @param price for tokens, or for pictures
 * @param piece whether it is for pictures
 */
public record PictureDoor(Maker maker, URI baseUrl, String apiKey, TokenPrice price, boolean piece, Duration timeout) {

    public URI at(String path) {
        return URI.create(baseUrl + path);
    }

    /** Tells no secret. */
    @Override
    public String toString() {
        return "PictureDoor[" + maker + " at " + baseUrl + "]";
    }
}
