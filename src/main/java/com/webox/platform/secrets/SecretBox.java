package com.webox.platform.secrets;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;

/**
 * Seals secrets with AES-256-GCM. A sealed text names its key and is bound to a context (whose it is): moved to another
 * row it does not open. Form: {@code v1:<key id>:<base64url(nonce ‖ ciphertext ‖ tag)>}.
 */
@Component
public class SecretBox {

    private static final String VERSION = "v1";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final KeyRing keys;

    SecretBox(KeyRing keys) {
        this.keys = keys;
    }

    /** @param context what the secret belongs to, e.g. {@code workspace/channel}; needed again to open it */
    public String seal(String secret, String context) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed =
                run(Cipher.ENCRYPT_MODE, keys.current(), nonce, secret.getBytes(StandardCharsets.UTF_8), context);
        byte[] whole = new byte[NONCE_BYTES + sealed.length];
        System.arraycopy(nonce, 0, whole, 0, NONCE_BYTES);
        System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
        return String.join(
                ":",
                VERSION,
                keys.current().id(),
                Base64.getUrlEncoder().withoutPadding().encodeToString(whole));
    }

    /** @throws IllegalStateException when the text was altered, belongs elsewhere, or its key is gone */
    public String open(String sealed, String context) {
        String[] parts = sealed.split(":", 3);
        if (parts.length != 3 || !parts[0].equals(VERSION)) {
            throw new IllegalStateException("not a sealed secret");
        }
        byte[] whole = Base64.getUrlDecoder().decode(parts[2]);
        byte[] body = new byte[whole.length - NONCE_BYTES];
        System.arraycopy(whole, NONCE_BYTES, body, 0, body.length);
        return new String(run(Cipher.DECRYPT_MODE, keys.byId(parts[1]), whole, body, context), StandardCharsets.UTF_8);
    }

    private static byte[] run(int mode, KeyRing.Key key, byte[] nonce, byte[] input, String context) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key.material(), new GCMParameterSpec(TAG_BITS, nonce, 0, NONCE_BYTES));
            cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "a secret cannot be " + (mode == Cipher.ENCRYPT_MODE ? "sealed" : "opened"), e);
        }
    }
}
