package com.webox.rehearsal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Numbers and secrets as the networks hand them out. */
public final class Serials {

    private static final long EPOCH = 1_288_834_974_657L;
    private static final int SEQUENCE_BITS = 22;
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
