package com.webox.media.render;

import com.webox.kernel.Problem;
import com.webox.media.fit.Recipe;
import com.webox.media.fit.Recipe.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Makes MP4s after recipes: H.264 and AAC, the index first, without metadata. */
@Component
class VideoFit {

    /** An encoder that misses its aim is told to aim lower, so often. */
    private static final int TRIES = 3;

    private static final double LOWER = 0.75;
    private static final String MARGIN = "black";

    private final MediaLimits limits;
    private final EncoderGate gate;
    private final FFmpeg ffmpeg;

    VideoFit(MediaLimits limits, EncoderGate gate, FFmpeg ffmpeg) {
        this.limits = limits;
        this.gate = gate;
        this.ffmpeg = ffmpeg;
    }

    Path fit(Path original, VideoContainer container, Recipe recipe, Path folder) throws IOException {
        return gate.pass(() -> {
            Path made = folder.resolve("fitted.mp4");
            long bits = recipe.bitRate();
            for (int attempt = 0; attempt < TRIES; attempt++) {
                if (!ffmpeg.ffmpeg(arguments(original, container, recipe, bits, made), limits.fitTimeout())
                        .good()) {
                    throw Bytes.damaged();
                }
                if (Files.size(made) <= recipe.maxBytes()) {
                    return made;
                }
                bits = Math.round(bits * LOWER);
            }
            throw Problem.invalid("file", "media.cannotShrink");
        });
    }

    private List<String> arguments(Path original, VideoContainer container, Recipe recipe, long bits, Path made) {
        List<String> arguments = new ArrayList<>(
                FFmpeg.input(original, container, "-threads", "2", "-max_pixels", Long.toString(limits.maxPixels())));
        arguments.addAll(List.of("-map", "0:V:0", "-map", "0:a:0?", "-map_metadata", "-1", "-map_chapters", "-1"));
        arguments.addAll(List.of("-dn", "-sn"));
        if (recipe.copy()) {
            arguments.addAll(List.of("-c", "copy"));
        } else {
            arguments.addAll(List.of("-vf", filters(recipe), "-c:v", "libopenh264", "-profile:v", "high"));
            arguments.addAll(List.of("-rc_mode", "bitrate", "-b:v", Long.toString(bits), "-g", "60"));
            arguments.addAll(List.of("-c:a", "aac", "-b:a", "128k", "-ar", "48000", "-ac", "2"));
        }
        arguments.addAll(List.of("-fflags", "+bitexact", "-flags:v", "+bitexact", "-flags:a", "+bitexact"));
        arguments.addAll(List.of("-movflags", "+faststart", "-f", "mp4"));
        arguments.add(made.toAbsolutePath().toString());
        return arguments;
    }

    /** The film is first brought to the size that was planned with, whatever a frame of it says. */
    private static String filters(Recipe recipe) {
        List<String> filters = new ArrayList<>();
        if (recipe.fps() > 0) {
            filters.add(String.format(Locale.ROOT, "fps=%.3f", recipe.fps()));
        }
        filters.add(scale(recipe.source()));
        filters.add("crop=%d:%d:%d:%d:exact=1"
                .formatted(
                        recipe.cut().width(),
                        recipe.cut().height(),
                        recipe.cut().x(),
                        recipe.cut().y()));
        filters.add(scale(recipe.inner()));
        if (!recipe.canvas().equals(recipe.inner())) {
            filters.add("pad=%d:%d:-1:-1:%s"
                    .formatted(recipe.canvas().width(), recipe.canvas().height(), MARGIN));
        }
        filters.add("setsar=1");
        filters.add("format=yuv420p");
        return String.join(",", filters);
    }

    private static String scale(Size size) {
        return "scale=%d:%d:flags=bicubic+accurate_rnd".formatted(size.width(), size.height());
    }
}
