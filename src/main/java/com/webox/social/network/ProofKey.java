package com.webox.social.network;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Shows that whoever brings the code is the one who asked for it (RFC 7636). */
record ProofKey(String verifier) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 48;

    static ProofKey random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new ProofKey(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What is told of it beforehand: its SHA-256. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
