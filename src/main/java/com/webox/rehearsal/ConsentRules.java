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
        String codeSuffix) {

    Set<String> split(String wanted) {
        Set<String> split = new LinkedHashSet<>(Arrays.asList(wanted.trim().split(scopeSeparator)));
        split.remove("");
        return split;
    }
}
