package com.webox.media.render;

import com.webox.kernel.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bytedeco.javacpp.Loader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Runs the FFmpeg programs: with bounded time, no input but the named file, and nothing of this server's environment.
 */
@Component
class FFmpeg {

    private static final Logger log = LoggerFactory.getLogger(FFmpeg.class);
    private static final int DYING_SECONDS = 5;
    private static final int MAX_OUTPUT = 1 << 20;
    private static final List<String> LIBRARY_PATHS = List.of("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "PATH");

    /** @param output the first megabyte of what was printed, including messages */
    record Result(int exit, String output) {

        boolean good() {
            return exit == 0;
        }
    }

    Result ffmpeg(List<String> arguments, Duration timeout) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(program(org.bytedeco.ffmpeg.ffmpeg.class), "-nostdin", "-hide_banner", "-v", "error", "-y"));
        command.addAll(arguments);
        return run(command, timeout);
    }

    Result ffprobe(List<String> arguments, Duration timeout) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(program(org.bytedeco.ffmpeg.ffprobe.class), "-hide_banner", "-v", "quiet"));
        command.addAll(arguments);
        return run(command, timeout);
    }

    /** What stands before every input: only this file, read as this kind, whatever it claims to be. */
    static List<String> input(Path file, VideoContainer container, String... options) {
        List<String> arguments = new ArrayList<>(List.of("-protocol_whitelist", "file", "-f", container.demuxer()));
        arguments.addAll(List.of(options));
        arguments.add("-i");
        arguments.add("file:" + file.toAbsolutePath());
        return arguments;
    }

    private static String program(Class<?> name) {
        try {
            return Loader.load(name);
        } catch (LinkageError | RuntimeException e) {
            log.warn("FFmpeg does not run on this machine: {}", e.toString());
            throw Problem.conflict("media.noVideoHere");
        }
    }

    private static Result run(List<String> command, Duration timeout) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        // The program's libraries lie beside it; it finds the ones it names itself, but not those that they name.
        Path folder = Path.of(command.getFirst()).toAbsolutePath().getParent();
        if (folder != null) {
            LIBRARY_PATHS.forEach(name -> builder.environment().put(name, folder.toString()));
        }
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            var output = new ByteArrayOutputStream();
            Thread reader = Thread.startVirtualThread(() -> drain(process.getInputStream(), output));
            if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Problem.invalid("file", "media.tooSlow", timeout.toSeconds());
            }
            reader.join();
            Result result = new Result(process.exitValue(), output.toString(StandardCharsets.UTF_8));
            if (!result.good()) {
                log.debug("{} ended with {}: {}", command, result.exit(), result.output());
            }
            return result;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while FFmpeg ran", e);
        } finally {
            // Until it is gone it may still write into the folder that the caller removes.
            process.destroyForcibly()
                    .onExit()
                    .completeOnTimeout(process, DYING_SECONDS, TimeUnit.SECONDS)
                    .join();
        }
    }

    /** Reads to the end, so that the program never waits for us, and keeps the beginning. */
    private static void drain(InputStream from, ByteArrayOutputStream into) {
        byte[] buffer = new byte[8192];
        try (from) {
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                into.write(buffer, 0, Math.min(read, MAX_OUTPUT - into.size()));
            }
        } catch (IOException e) {
            log.debug("FFmpeg's output ended early", e);
        }
    }
}
