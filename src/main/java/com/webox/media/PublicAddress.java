package com.webox.media;

import com.webox.kernel.WorkspaceId;
import com.webox.platform.secrets.KeyRing;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * What a public address stands for. Its token is these four facts in base64url, a point, and this installation's
 * signature over them.
 */
record PublicAddress(WorkspaceId workspace, AssetId asset, Form form, Instant expires) {

    private static final String PURPOSE = "media.public";
    private static final int BYTES = 41;
    /** In place of a rendition: the key of a recipe follows. */
    private static final byte FITTED = -1;

    String token(KeyRing keys) {
        byte[] key = switch (form) {
            case Rendition rendition -> new byte[0];
            case FitKey fitted -> HexFormat.of().parseHex(fitted.value());
        };
        byte kind = form instanceof Rendition rendition ? (byte) rendition.ordinal() : FITTED;
        byte[] facts = ByteBuffer.allocate(BYTES + key.length)
                .putLong(workspace.value().getMostSignificantBits())
                .putLong(workspace.value().getLeastSignificantBits())
                .putLong(asset.value().getMostSignificantBits())
                .putLong(asset.value().getLeastSignificantBits())
                .put(kind)
                .putLong(expires.getEpochSecond())
                .put(key)
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
        WorkspaceId workspace = new WorkspaceId(new UUID(facts.getLong(), facts.getLong()));
        AssetId asset = new AssetId(new UUID(facts.getLong(), facts.getLong()));
        byte kind = facts.get();
        Instant expires = Instant.ofEpochSecond(facts.getLong());
        return Optional.of(new PublicAddress(workspace, asset, form(kind, facts), expires));
    }

    private static Form form(byte kind, ByteBuffer rest) {
        if (kind != FITTED) {
            return Rendition.values()[kind];
        }
        byte[] key = new byte[rest.remaining()];
        rest.get(key);
        return new FitKey(HexFormat.of().formatHex(key));
    }
}
