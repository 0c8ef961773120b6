package com.webox.rehearsal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Numbers and secrets as the networks hand them out. */
public final class Serials {

    private static final long EPOCH = 1_288_834_974_657L;
    private static final int SEQUENCE_BITS = 22;
    private static final int BLOCK = 64;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final AtomicLong LAST = new AtomicLong();

    private Serials() {}

    /** A 19-digit number, greater than every one before, in this process and (the clock moving on) in earlier ones. */
    public static long next() {
        long now = ((System.currentTimeMillis() - EPOCH) << SEQUENCE_BITS)
                | ThreadLocalRandom.current().nextInt(1 << (SEQUENCE_BITS - 1));
        return LAST.updateAndGet(last -> Math.max(last + 1, now));
    }

    /** An unguessable token of 43 characters. */
    public static String secret() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public static String sha256(String text) {
        return HexFormat.of().formatHex(digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** HMAC-SHA256 (RFC 2104) in hexadecimal, for checking what callers signed. The secret has at most 64 bytes. */
    public static String hmac(String secret, String text) {
        byte[] key = Arrays.copyOf(secret.getBytes(StandardCharsets.UTF_8), BLOCK);
        MessageDigest inner = sha256();
        inner.update(padded(key, 0x36));
        MessageDigest outer = sha256();
        outer.update(padded(key, 0x5c));
        return HexFormat.of().formatHex(outer.digest(inner.digest(text.getBytes(StandardCharsets.UTF_8))));
    }

    private static byte[] padded(byte[] key, int pad) {
        byte[] padded = new byte[BLOCK];
        for (int i = 0; i < BLOCK; i++) {
            padded[i] = (byte) (key[i] ^ pad);
        }
        return padded;
    }

    /** The S256 challenge of a PKCE verifier (RFC 7636). */
    public static String challenge(String verifier) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] digest(byte[] bytes) {
        return sha256().digest(bytes);
    }
}
