package com.webox.media.render;

import com.webox.kernel.Problem;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looks into videos and makes their renditions. */
@Component
class Videos {

    private static final String FIT = "scale='min(1440,iw)':'min(1440,ih)':force_original_aspect_ratio=decrease";
    /** Of so many pictures the most typical is taken, not a black first one. */
    private static final int CANDIDATES = 24;

    private final MediaLimits limits;
    private final DecoderGate gate;
    private final FFmpeg ffmpeg;
    private final JsonMapper json;

    Videos(MediaLimits limits, DecoderGate gate, FFmpeg ffmpeg, JsonMapper json) {
        this.limits = limits;
        this.gate = gate;
        this.ffmpeg = ffmpeg;
        this.json = json;
    }

    /** @throws Problem when the file is no good */
    Inspected inspect(Path file, VideoContainer container, Path folder) throws IOException {
        VideoWalk.check(file, container);
        return gate.pass(() -> {
            Facts facts = facts(file, container);
            Duration duration = facts.duration == null ? measured(file, container, folder) : facts.duration;
            if (duration.compareTo(limits.maxVideoDuration()) > 0) {
                throw Problem.invalid(
                        "file", "media.tooLong", limits.maxVideoDuration().toMinutes());
            }
            BufferedImage picture = picture(file, container, duration, folder);
            return new Inspected(
                    container.mime(),
                    facts.width,
                    facts.height,
                    duration,
                    facts.fps,
                    facts.codecs,
                    Pictures.previews(Pixels.onWhite(picture), 1, folder));
        });
    }

    /** Writes the same film and sound again, without titles, places, chapters and data tracks. */
    Path clean(Path file, VideoContainer container, Path folder) throws IOException {
        return gate.pass(() -> cleaned(file, container, folder));
    }

    private record Facts(int width, int height, @Nullable Duration duration, double fps, Set<String> codecs) {}

    private Facts facts(Path file, VideoContainer container) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "-show_entries",
                "format=duration:stream=codec_type,codec_name,width,height,avg_frame_rate"
                        + ":stream_disposition=attached_pic:stream_side_data=rotation",
                "-of",
                "json"));
        arguments.addAll(FFmpeg.input(file, container));
        FFmpeg.Result result = ffmpeg.ffprobe(arguments, limits.inspectTimeout());
        if (!result.good()) {
            throw Bytes.damaged();
        }
        JsonNode root = json.readTree(result.output());
        if (root.path("streams").isEmpty()) {
            throw Bytes.damaged();
        }
        for (JsonNode stream : root.path("streams")) {
            boolean film = stream.path("codec_type").asString("").equals("video")
                    && stream.path("disposition").path("attached_pic").asInt(0) == 0;
            if (film) {
                return facts(stream, root.path("format").path("duration").asString(""), codecs(root));
            }
        }
        throw Problem.invalid("file", "media.noPicture");
    }

    private Facts facts(JsonNode stream, String seconds, Set<String> codecs) {
        int width = stream.path("width").asInt(0);
        int height = stream.path("height").asInt(0);
        if (width <= 0
                || height <= 0
                || stream.path("codec_name").asString("unknown").equals("unknown")) {
            throw Bytes.damaged();
        }
        if ((long) width * height > limits.maxPixels() || Math.max(width, height) > limits.maxSide()) {
            throw Problem.invalid(
                    "file", "media.tooManyPixels", width, height, limits.maxPixels() / 1_000_000, limits.maxSide());
        }
        boolean turned = false;
        for (JsonNode side : stream.path("side_data_list")) {
            turned |= Math.abs(side.path("rotation").asInt(0)) % 180 == 90;
        }
        return new Facts(
                turned ? height : width,
                turned ? width : height,
                duration(seconds),
                fps(stream.path("avg_frame_rate").asString("")),
                codecs);
    }

    /** Of the film and the sound; what else a file carries is never given out. */
    private static Set<String> codecs(JsonNode root) {
        Set<String> codecs = new TreeSet<>();
        for (JsonNode stream : root.path("streams")) {
            boolean cover = stream.path("disposition").path("attached_pic").asInt(0) != 0;
            boolean shown =
                    List.of("video", "audio").contains(stream.path("codec_type").asString(""));
            if (shown && !cover) {
                codecs.add(stream.path("codec_name").asString("unknown"));
            }
        }
        return codecs;
    }

    /** {@code 30000/1001}; 0 when it is not told. */
    private static double fps(String fraction) {
        String[] parts = fraction.split("/");
        try {
            double fps = parts.length == 2 ? Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]) : 0;
            return Double.isFinite(fps) ? Math.round(fps * 1000) / 1000.0 : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static @Nullable Duration duration(String seconds) {
        try {
            long millis = Math.round(Double.parseDouble(seconds) * 1000);
            return millis > 0 ? Duration.ofMillis(millis) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Browsers record without telling the length; writing the file again finds it. */
    private Duration measured(Path file, VideoContainer container, Path folder) throws IOException {
        Path copy = cleaned(file, container, folder);
        try {
            Duration found = facts(copy, container).duration;
            if (found == null) {
                throw Bytes.damaged();
            }
            return found;
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private Path cleaned(Path file, VideoContainer container, Path folder) throws IOException {
        Path copy = folder.resolve("clean");
        List<String> arguments = new ArrayList<>(FFmpeg.input(file, container));
        arguments.addAll(List.of("-map", "0:V:0", "-map", "0:a?", "-map_metadata", "-1", "-map_chapters", "-1"));
        arguments.addAll(List.of("-dn", "-sn", "-c", "copy", "-fflags", "+bitexact"));
        if (container != VideoContainer.WEBM) {
            arguments.addAll(List.of("-movflags", "+faststart"));
        }
        arguments.addAll(List.of("-f", container.muxer(), copy.toAbsolutePath().toString()));
        if (!ffmpeg.ffmpeg(arguments, limits.convertTimeout()).good()) {
            throw Bytes.damaged();
        }
        return copy;
    }

    private BufferedImage picture(Path file, VideoContainer container, Duration duration, Path folder)
            throws IOException {
        Path picture = folder.resolve("picture.png");
        String start = "%.3f".formatted(Math.min(1000, duration.toMillis() / 3) / 1000.0);
        List<String> arguments = new ArrayList<>(FFmpeg.input(
                file, container, "-threads", "2", "-max_pixels", Long.toString(limits.maxPixels()), "-ss", start));
        arguments.addAll(List.of("-map", "0:V:0", "-an", "-vf", FIT + ",thumbnail=" + CANDIDATES));
        arguments.addAll(List.of("-frames:v", "1", "-c:v", "png", "-f", "image2", "-update", "1"));
        arguments.add(picture.toAbsolutePath().toString());
        boolean good = ffmpeg.ffmpeg(arguments, limits.inspectTimeout()).good();
        BufferedImage decoded = good && Files.exists(picture) ? ImageIO.read(picture.toFile()) : null;
        if (decoded == null) {
            throw Bytes.damaged();
        }
        return decoded;
    }
}
