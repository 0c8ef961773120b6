package com.webox.accounts;

import java.time.Instant;

/** What the holder of an invitation link is offered. */
public record InvitationOffer(String workspaceName, Role role, String invitedBy, Instant expiresAt) {}
