package com.webox.accounts;

import com.webox.accounts.audit.AuditAction;
import com.webox.accounts.audit.AuditTrail;
import com.webox.kernel.Problem;
import com.webox.kernel.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's own API tokens in the current workspace. */
@Service
@Requires(Permission.VIEW)
public class ApiTokens {

    static final String PREFIX = "wbx_";

    private final TokenRecords records;
    private final CurrentMember current;
    private final Callers callers;
    private final AuditTrail audit;
    private final Clock clock;

    ApiTokens(TokenRecords records, CurrentMember current, Callers callers, AuditTrail audit, Clock clock) {
        this.records = records;
        this.current = current;
        this.callers = callers;
        this.audit = audit;
        this.clock = clock;
    }

    /** The tokens that are not revoked, newest first. Expired ones are among them, so that it shows why they stopped. */
    @Transactional(readOnly = true)
    public List<TokenSummary> list() {
        Member member = current.get();
        Instant now = clock.instant();
        return records
                .findByPersonIdAndWorkspaceIdAndRevokedAtIsNullOrderByIdDesc(
                        member.user().value(), member.workspace().value())
                .stream()
                .map(token -> TokenSummary.of(token, now))
                .toList();
    }

    /**
     * A new token. A scope that the role does not allow has no effect.
     *
     * @param lifetime {@code null} for a token that does not expire
     */
    @Transactional
    public NewToken create(String name, Set<Permission> scopes, @Nullable Duration lifetime) {
        Member member = current.get();
        callers.get();
        if (scopes.isEmpty()) {
            throw Problem.invalid("scopes", "required");
        }
        return issue(member.user(), member, Details.name("name", name), scopes, lifetime);
    }

    @Transactional
    public void revoke(UUID id) {
        Member member = current.get();
        callers.get();
        ApiToken token = records.findByIdAndPersonIdAndWorkspaceId(
                        id, member.user().value(), member.workspace().value())
                .filter(found -> !found.isRevoked())
                .orElseThrow(() -> Problem.notFound("token"));
        token.revoke(clock.instant());
        audit.record(AuditAction.TOKEN_REVOKED, member.workspace(), member.user(), token.name());
    }

    NewToken issue(UserId person, Member place, String name, Set<Permission> scopes, @Nullable Duration lifetime) {
        Secret secret = Secret.random(PREFIX);
        Instant now = clock.instant();
        Instant expiresAt = lifetime == null ? null : now.plus(lifetime);
        ApiToken token = records.save(new ApiToken(person, place.workspace(), name, secret, scopes, now, expiresAt));
        audit.record(AuditAction.TOKEN_MADE, place.workspace(), person, name);
        return new NewToken(token.id(), secret.text(), expiresAt);
    }
}
