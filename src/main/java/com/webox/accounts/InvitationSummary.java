package com.webox.accounts;

import java.time.Instant;
import java.util.UUID;

/**
 * An invitation nobody has used yet.
 *
 * @param invitee for whom it is meant, as the inviter noted it; may be empty
 */
public record InvitationSummary(
        UUID id, Role role, String invitee, String invitedBy, Instant createdAt, Instant expiresAt) {}
