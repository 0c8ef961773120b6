package com.webox.rehearsal;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * How a network asks for consent.
 *
 * @param pkce whether an S256 challenge is mandatory
 * @param scopeSeparator regular expression between two scopes
 * @param scopes every scope the network knows
 * @param unknownScope the error code for any other
 * @param denial what it answers when the person says no
 * @param codeLife how long a code can be exchanged
 * @param codeSuffix what it appends to the address that carries the code
 */
public record ConsentRules(
        boolean pkce,
        String scopeSeparator,
        Set<String> scopes,
        String unknownScope,
        Map<String, String> denial,
        Duration codeLife,
        String codeSuffix,
        Dialect dialect) {

    /**
     * What differs between networks in the same standard.
     *
     * @param clientKey whether the application names itself by {@code client_key} instead of {@code client_id}
     * @param challenge regular expression of a PKCE challenge
     */
    public record Dialect(boolean clientKey, String challenge) {
        public static final Dialect USUAL = new Dialect(false, "[A-Za-z0-9_-]{43}");
    }

    public ConsentRules(
            boolean pkce,
            String scopeSeparator,
            Set<String> scopes,
            String unknownScope,
            Map<String, String> denial,
            Duration codeLife,
            String codeSuffix) {
        this(pkce, scopeSeparator, scopes, unknownScope, denial, codeLife, codeSuffix, Dialect.USUAL);
    }

    Set<String> split(String wanted) {
        Set<String> split = new LinkedHashSet<>(Arrays.asList(wanted.trim().split(scopeSeparator)));
        split.remove("");
        return split;
    }
}
