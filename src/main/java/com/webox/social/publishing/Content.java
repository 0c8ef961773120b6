package com.webox.social.publishing;

import com.webox.kernel.UserId;
import com.webox.media.AssetId;
import com.webox.media.KnownFile;
import com.webox.social.network.Extras;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a claim is to send, and on which account, read in the claim's own transaction.
 *
 * @param accessToken sealed; null when the channel was disconnected
 * @param paused whether the channel waits for a person to reconnect it
 * @param files what is still in the library of its media, in order
 */
record Content(
        UserId author,
        String accountId,
        String channelName,
        @Nullable String accessToken,
        @Nullable Instant tokenExpiresAt,
        boolean paused,
        String text,
        List<AssetId> media,
        List<KnownFile> files,
        Extras extras) {

    Content withMedia(List<AssetId> attached, List<KnownFile> found) {
        return new Content(
                author,
                accountId,
                channelName,
                accessToken,
                tokenExpiresAt,
                paused,
                text,
                List.copyOf(attached),
                List.copyOf(found),
                extras);
    }

    /** SHA-256, in hex, of what goes out: account, text, media in order, extras. */
    String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(
                    (accountId + "\n" + text + "\n" + media + "\n" + extras.values()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
