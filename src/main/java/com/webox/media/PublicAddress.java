package com.webox.media;

import com.webox.kernel.WorkspaceId;
import com.webox.platform.secrets.KeyRing;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * What a public address stands for. Its token is these four facts in base64url, a point, and this installation's
 * signature over them.
 */
record PublicAddress(WorkspaceId workspace, AssetId asset, Rendition rendition, Instant expires) {

    private static final String PURPOSE = "media.public";
    private static final int BYTES = 41;

    String token(KeyRing keys) {
        byte[] facts = ByteBuffer.allocate(BYTES)
                .putLong(workspace.value().getMostSignificantBits())
                .putLong(workspace.value().getLeastSignificantBits())
                .putLong(asset.value().getMostSignificantBits())
                .putLong(asset.value().getLeastSignificantBits())
                .put((byte) rendition.ordinal())
                .putLong(expires.getEpochSecond())
                .array();
        String body = Base64.getUrlEncoder().withoutPadding().encodeToString(facts);
        return body + "." + keys.sign(PURPOSE, body);
    }

    /** Empty when this installation did not sign it. */
    static Optional<PublicAddress> read(String token, KeyRing keys) {
        int point = token.indexOf('.');
        if (point < 0) {
            return Optional.empty();
        }
        String body = token.substring(0, point);
        byte[] given = token.substring(point + 1).getBytes(StandardCharsets.UTF_8);
        byte[] right = keys.sign(PURPOSE, body).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(given, right)) {
            return Optional.empty();
        }
        ByteBuffer facts = ByteBuffer.wrap(Base64.getUrlDecoder().decode(body));
        return Optional.of(new PublicAddress(
                new WorkspaceId(new UUID(facts.getLong(), facts.getLong())),
                new AssetId(new UUID(facts.getLong(), facts.getLong())),
                Rendition.values()[facts.get()],
                Instant.ofEpochSecond(facts.getLong())));
    }
}
