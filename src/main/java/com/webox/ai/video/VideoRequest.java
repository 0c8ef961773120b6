package com.webox.ai.video;

import com.webox.kernel.Problem;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A video to be made.
 *
 * @param prompt what it shows, at most {@value #MOST_PROMPT} characters
 * @param image its first frame: a public https address that the provider fetches; null for a video from words alone
 * @param segments 1 or 2, each of about five seconds, each paid for
 */
public record VideoRequest(String prompt, @Nullable URI image, VideoShape shape, int segments) {

    public static final int MOST_PROMPT = 1000;
    public static final int MOST_SEGMENTS = 2;

    /** @throws Problem on the field that cannot be accepted */
    public VideoRequest {
        prompt = prompt.strip();
        if (prompt.isEmpty() || prompt.length() > MOST_PROMPT) {
            throw Problem.invalid("prompt", "aiVideoPrompt", MOST_PROMPT);
        }
        if (image != null && !"https".equalsIgnoreCase(image.getScheme())) {
            throw Problem.invalid("image", "aiVideoImage");
        }
        if (segments < 1 || segments > MOST_SEGMENTS) {
            throw Problem.invalid("segments", "api.range", 1, MOST_SEGMENTS);
        }
    }
}
