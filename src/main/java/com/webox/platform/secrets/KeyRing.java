package com.webox.platform.secrets;

import com.webox.platform.config.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keys of this installation: {@code webox.secrets.keys}, a comma-separated list of base64 keys of 32 bytes of which
 * the first seals and all open; without it, a key made at the first start in {@code <home>/keys/secrets.key}.
 */
@Component
public class KeyRing {

    private static final int KEY_BYTES = 32;

    record Key(String id, SecretKey material) {

        static Key of(byte[] bytes) {
            if (bytes.length != KEY_BYTES) {
                throw new IllegalArgumentException("webox.secrets.keys: each key is 32 bytes in base64");
            }
            return new Key(HexFormat.of().formatHex(sha256(bytes), 0, 4), new SecretKeySpec(bytes, "AES"));
        }

        private static byte[] sha256(byte[] bytes) {
            try {
                return MessageDigest.getInstance("SHA-256").digest(bytes);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private final Map<String, Key> keys = new LinkedHashMap<>();
    private final Key current;

    KeyRing(Installation installation, @Value("${webox.secrets.keys:}") List<String> configured) {
        List<byte[]> material = configured.isEmpty()
                ? List.of(fileKey(installation.home().resolve("keys/secrets.key")))
                : configured.stream().map(Base64.getDecoder()::decode).toList();
        material.stream().map(Key::of).forEach(key -> keys.put(key.id(), key));
        current = Key.of(material.getFirst());
    }

    Key current() {
        return current;
    }

    Key byId(String id) {
        Key key = keys.get(id);
        if (key == null) {
            throw new IllegalStateException("the secret key " + id + " is not configured (webox.secrets.keys)");
        }
        return key;
    }

    /** A signature (HMAC-SHA-256, base64url) of this installation over {@code text}, for one {@code purpose}. */
    public String sign(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(current.material().getEncoded(), "HmacSHA256"));
            byte[] signature = mac.doFinal((purpose + "\n" + text).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] fileKey(Path file) {
        try {
            Files.createDirectories(file.getParent());
            byte[] fresh = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(fresh);
            try {
                Files.write(file, fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
                }
                return fresh;
            } catch (FileAlreadyExistsException e) {
                return Files.readAllBytes(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the key file " + file + " cannot be read or made", e);
        }
    }
}
