package com.webox.social.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class ProofKeyTest {

    @Test
    void the_hash_is_that_of_the_standard() {
        // RFC 7636, appendix B.
        byte[] hash = new ProofKey("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk").hash();
        assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(hash))
                .isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    @Test
    void no_two_are_alike() {
        ProofKey key = ProofKey.random();
        assertThat(key.verifier())
                .matches("[A-Za-z0-9_-]{43,128}")
                .isNotEqualTo(ProofKey.random().verifier());
    }
}
