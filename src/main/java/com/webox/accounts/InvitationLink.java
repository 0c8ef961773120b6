package com.webox.accounts;

import java.net.URI;
import java.util.UUID;

/**
 * A new invitation.
 *
 * @param address the link to hand over; it cannot be shown again
 */
public record InvitationLink(UUID id, URI address) {}
