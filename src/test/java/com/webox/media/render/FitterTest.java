package com.webox.media.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.webox.kernel.Problem;
import com.webox.media.SampleFiles;
import com.webox.media.fit.Recipe;
import com.webox.media.fit.Recipe.Area;
import com.webox.media.fit.Recipe.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** The engine with files that are no good, recipes that do not suit them, and impatient callers. */
class FitterTest {

    @TempDir
    Path folder;

    @Test
    void cutOffFilmsAndPicturesAreRefused() throws IOException {
        byte[] film = SampleFiles.mp4();
        assertThat(refused(Arrays.copyOf(film, film.length / 3), "video/mp4", film(320, 180), Duration.ofMinutes(1)))
                .isEqualTo("media.damaged");
        byte[] picture = SampleFiles.jpeg(400, 400);
        assertThat(refused(
                        Arrays.copyOf(picture, picture.length / 2), "image/jpeg", picture(400), Duration.ofMinutes(1)))
                .isEqualTo("media.damaged");
        assertThat(refused(new byte[0], "image/png", picture(400), Duration.ofMinutes(1)))
                .isEqualTo("media.damaged");
    }

    @Test
    void aFilmIsReadAsWhatItWasFoundToBe() throws IOException {
        // A play list would make FFmpeg open other files, and addresses.
        byte[] list = "#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n".getBytes();
        assertThat(refused(list, "video/mp4", film(320, 180), Duration.ofMinutes(1)))
                .isEqualTo("media.damaged");
        byte[] concat = "ffconcat version 1.0\nfile '/etc/passwd'\n".getBytes();
        assertThat(refused(concat, "video/webm", film(320, 180), Duration.ofMinutes(1)))
                .isEqualTo("media.damaged");
    }

    @Test
    void anEncoderThatTakesTooLongIsEnded() throws IOException {
        Duration little = Duration.ofMillis(30);
        long others = encoders();
        assertThat(refused(SampleFiles.mp4(), "video/mp4", film(1280, 720), little))
                .isEqualTo("media.tooSlow");
        assertThat(encoders()).isEqualTo(others);
    }

    @Test
    void whoStopsWaitingEndsTheEncoder() throws Exception {
        Path original = Files.write(folder.resolve("long.mp4"), SampleFiles.film("mp4", 50, "-c:v", "libopenh264"));
        AtomicReference<Throwable> outcome = new AtomicReference<>();
        long others = encoders();
        Thread waiting = Thread.ofPlatform().start(() -> {
            try {
                fitter(Duration.ofMinutes(5)).fit(original, "video/mp4", film(1920, 1080), folder);
            } catch (IOException | RuntimeException e) {
                outcome.set(e);
            }
        });
        while (encoders() == others && waiting.isAlive()) {
            Thread.onSpinWait();
        }
        waiting.interrupt();
        waiting.join();
        assertThat(outcome.get()).isInstanceOf(IOException.class);
        assertThat(encoders()).isEqualTo(others);
    }

    @Test
    void whatCannotBeMadeSmallEnoughIsTold() throws IOException {
        byte[] noise = SampleFiles.written(noise(), "png");
        assertThat(refused(noise, "image/png", picture(400, 2_000), Duration.ofMinutes(1)))
                .isEqualTo("media.cannotShrink");
        assertThat(refused(SampleFiles.mp4(), "video/mp4", film(320, 180, 3_000), Duration.ofMinutes(1)))
                .isEqualTo("media.cannotShrink");
    }

    private String refused(byte[] content, String mime, Recipe recipe, Duration patience) throws IOException {
        Path original = Files.write(folder.resolve("original"), content);
        Problem problem =
                catchThrowableOfType(Problem.class, () -> fitter(patience).fit(original, mime, recipe, folder));
        assertThat(problem).as("a refusal").isNotNull();
        return problem.code();
    }

    private static Fitter fitter(Duration patience) {
        MediaLimits limits = new MediaLimits(
                DataSize.ofMegabytes(40),
                DataSize.ofMegabytes(512),
                DataSize.ofMegabytes(100),
                100,
                16384,
                1000,
                Duration.ofHours(4),
                Duration.ofSeconds(45),
                Duration.ofMinutes(10),
                patience,
                1,
                2);
        return new Fitter(
                new PictureFit(new DecoderGate(limits)), new VideoFit(limits, new EncoderGate(limits), new FFmpeg()));
    }

    private static long encoders() {
        try (Stream<ProcessHandle> children = ProcessHandle.current().children()) {
            return children.filter(ProcessHandle::isAlive).count();
        }
    }

    private static java.awt.image.BufferedImage noise() {
        var image = new java.awt.image.BufferedImage(400, 400, java.awt.image.BufferedImage.TYPE_INT_RGB);
        Random random = new Random(3);
        for (int i = 0; i < 160_000; i++) {
            image.setRGB(i % 400, i / 400, random.nextInt());
        }
        return image;
    }

    private static Recipe picture(int side) {
        return picture(side, 1 << 22);
    }

    private static Recipe picture(int side, long maxBytes) {
        Size size = new Size(side, side);
        return new Recipe("image/jpeg", false, size, new Area(0, 0, side, side), size, size, maxBytes, 0, 0);
    }

    private static Recipe film(int width, int height) {
        return film(width, height, 1 << 24);
    }

    private static Recipe film(int width, int height, long maxBytes) {
        Size size = new Size(width, height);
        return new Recipe(
                "video/mp4", false, new Size(320, 180), new Area(0, 0, 320, 180), size, size, maxBytes, 0, 300_000);
    }
}
