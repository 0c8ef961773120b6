package com.webox.platform.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.webox.platform.config.Installation;
import java.net.URI;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretBoxTest {

    private static final String OLD = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String NEW = Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes());

    @TempDir
    Path home;

    @Test
    void opensWhatItSealed() {
        SecretBox box = box(List.of());
        String sealed = box.seal("token-é", "workspace/channel");
        assertThat(sealed).doesNotContain("token");
        assertThat(box.open(sealed, "workspace/channel")).isEqualTo("token-é");
    }

    @Test
    void sealsTheSameTextDifferentlyEachTime() {
        SecretBox box = box(List.of());
        assertThat(box.seal("token", "a")).isNotEqualTo(box.seal("token", "a"));
    }

    @Test
    void doesNotOpenInAnotherRow() {
        SecretBox box = box(List.of());
        String sealed = box.seal("token", "workspace/channel");
        assertThatThrownBy(() -> box.open(sealed, "workspace/other")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void doesNotOpenWhenAltered() {
        SecretBox box = box(List.of());
        String sealed = box.seal("token", "a");
        char last = sealed.charAt(sealed.length() - 1);
        String altered = sealed.substring(0, sealed.length() - 2) + (last == 'A' ? "BB" : "AA");
        assertThatThrownBy(() -> box.open(altered, "a")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void keepsItsKeyAcrossStarts() {
        String sealed = box(List.of()).seal("token", "a");
        assertThat(box(List.of()).open(sealed, "a")).isEqualTo("token");
    }

    @Test
    void opensWithAFormerKeyAndSealsWithTheFirst() {
        String sealed = box(List.of(OLD)).seal("token", "a");
        SecretBox changed = box(List.of(NEW, OLD));
        assertThat(changed.open(sealed, "a")).isEqualTo("token");
        assertThatThrownBy(() -> box(List.of(OLD)).open(changed.seal("token", "a"), "a"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("webox.secrets.keys");
    }

    private SecretBox box(List<String> keys) {
        return new SecretBox(new KeyRing(new Installation(home, URI.create("http://localhost")), keys));
    }
}
