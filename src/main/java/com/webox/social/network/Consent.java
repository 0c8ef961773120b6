package com.webox.social.network;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** How a person lets this program publish. */
public interface Consent {

    /** Where the person goes to give it. */
    ConsentPage page(URI callback, String state);

    /**
     * Exchanges the code that came back from the page.
     *
     * @param verifier what {@link #page} gave along
     * @throws NetworkFailure when the network refuses or cannot be reached
     */
    Tokens exchange(String code, URI callback, @Nullable String verifier);

    /**
     * Renews the tokens. Some networks rotate the refresh token: the answer must be stored before anything else.
     *
     * @throws NetworkFailure when the network refuses or cannot be reached
     */
    Tokens refresh(Tokens tokens);
}
