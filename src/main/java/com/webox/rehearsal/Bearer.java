package com.webox.rehearsal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The token in a call's header (RFC 6750). */
public final class Bearer {

    private static final String SCHEME = "Bearer ";

    private Bearer() {}

    /** Empty where the call shows none. */
    public static Optional<String> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.startsWith(SCHEME))
                .map(header -> header.substring(SCHEME.length()).trim());
    }
}
