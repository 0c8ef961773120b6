package com.webox.social.network.tiktok;

import com.webox.platform.http.Call;
import com.webox.platform.http.Reply.Answer;
import com.webox.social.network.Attachment;
import com.webox.social.network.Checkpoint;
import com.webox.social.network.FailureKind;
import com.webox.social.network.Halt;
import com.webox.social.network.NetworkWire;
import com.webox.social.network.PublishOutcome;
import com.webox.social.network.PublishOutcome.Retry;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.function.Function;

/** Brings a video's chunks to where TikTok wants them, in order. The last byte is what makes the post. */
final class TikTokUpload {

    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private final NetworkWire wire;

    TikTokUpload(NetworkWire wire) {
        this.wire = wire;
    }

    /**
     * Sends what has not arrived yet.
     *
     * @param arrived how many bytes TikTok has already
     * @throws Halt when a chunk before the last could not be brought there
     */
    PublishOutcome send(
            TikTokHandle handle,
            Attachment video,
            long arrived,
            Checkpoint checkpoint,
            Function<Answer, PublishOutcome> accepted) {
        TikTokChunks chunks = new TikTokChunks(video.bytes());
        long begin = chunks.beginOf(arrived);
        try (InputStream content = video.content().open()) {
            content.skipNBytes(begin);
            while (!chunks.last(begin)) {
                wire.prepare(chunk(handle, video, chunks, begin, content));
                begin = chunks.endOf(begin);
            }
            Call last = chunk(handle, video, chunks, begin, content);
            return wire.create(last, checkpoint, accepted);
        } catch (IOException e) {
            throw new Halt(new Retry(FailureKind.OTHER, "the file could not be read", null));
        }
    }

    private static Call chunk(
            TikTokHandle handle, Attachment video, TikTokChunks chunks, long begin, InputStream content) {
        long end = chunks.endOf(begin);
        return Call.put(URI.create(handle.upload()))
                .timeout(TIMEOUT)
                .header("Content-Range", "bytes " + begin + "-" + (end - 1) + "/" + video.bytes())
                .bytes(Call.next(content, end - begin), end - begin, video.mime());
    }
}
