package com.webox.media.render;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the library accepts ({@code webox.media.*}). Pictures are measured by what they declare, before anything is
 * decoded, so that a small file cannot ask for much memory.
 *
 * @param maxPictureSize size of a picture's file
 * @param maxVideoSize size of a video's file
 * @param maxDocumentSize size of a document's file
 * @param maxMegapixels of one picture, or one frame of a video, in millions
 * @param maxSide longest side in pixels
 * @param maxFrames of an animated picture
 * @param maxVideoDuration length of a video
 * @param inspectTimeout for looking into a video and taking its first picture
 * @param convertTimeout for writing a video again without its metadata
 * @param fitTimeout for making a video to fit a network
 * @param encoders how many videos are encoded at once, a bound on the machine's work
 * @param decoders how many files are decoded at once, a bound on memory
 */
@ConfigurationProperties("webox.media")
public record MediaLimits(
        @DefaultValue("40MB") DataSize maxPictureSize,
        @DefaultValue("512MB") DataSize maxVideoSize,
        @DefaultValue("100MB") DataSize maxDocumentSize,
        @DefaultValue("100") int maxMegapixels,
        @DefaultValue("16384") int maxSide,
        @DefaultValue("1000") int maxFrames,
        @DefaultValue("4h") Duration maxVideoDuration,
        @DefaultValue("45s") Duration inspectTimeout,
        @DefaultValue("10m") Duration convertTimeout,
        @DefaultValue("1h") Duration fitTimeout,
        @DefaultValue("1") int encoders,
        @DefaultValue("2") int decoders) {

    private static final int BYTES_PER_PIXEL = 12;

    /** Pixels that one picture may have: the configured bound, lower where this server has little memory. */
    long maxPixels() {
        return Math.min(maxMegapixels * 1_000_000L, Runtime.getRuntime().maxMemory() / BYTES_PER_PIXEL);
    }
}
