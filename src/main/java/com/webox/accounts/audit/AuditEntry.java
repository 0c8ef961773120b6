package com.webox.accounts.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the log.
 *
 * @param person who did it, {@code null} when nobody was signed in
 * @param subject whom or what it concerned; may be empty
 * @param address the network address it came from; empty for background work
 */
public record AuditEntry(
        UUID id, AuditAction action, @Nullable String person, String subject, String address, Instant at) {}
