package com.webox.social.network;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where a person consents.
 *
 * @param verifier the PKCE verifier to keep until the code is exchanged; null where the network knows no PKCE
 */
public record ConsentPage(URI address, @Nullable String verifier) {}
