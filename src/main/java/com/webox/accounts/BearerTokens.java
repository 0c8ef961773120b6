package com.webox.accounts;

import com.webox.kernel.Problem;
import com.webox.kernel.UserId;
import com.webox.kernel.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signs programs in: with a token they have, or with e-mail and password for a token that lives a day. */
@Service
@Open("signing in is what it does")
public class BearerTokens {

    /** How long a token lives that was asked for with a password. */
    public static final Duration LIFETIME = Duration.ofHours(24);

    // A token in use is written to once in this time, not with every request.
    private static final Duration TOUCH = Duration.ofMinutes(5);

    private final TokenRecords records;
    private final Memberships memberships;
    private final ApiTokens tokens;
    private final SignIns signIns;
    private final Clock clock;

    BearerTokens(TokenRecords records, Memberships memberships, ApiTokens tokens, SignIns signIns, Clock clock) {
        this.records = records;
        this.memberships = memberships;
        this.tokens = tokens;
        this.signIns = signIns;
        this.clock = clock;
    }

    /** Empty when the token is unknown, revoked or expired, or its owner left the workspace. */
    @Transactional
    public Optional<Authentication> authenticate(String secret) {
        if (!secret.startsWith(ApiTokens.PREFIX)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return records.valid(new Secret(secret).hash(), now).map(row -> {
            Instant lastUsed = row.lastUsedAt();
            if (lastUsed == null || lastUsed.isBefore(now.minus(TOUCH))) {
                records.touch(row.token(), now, now.minus(TOUCH));
            }
            return new TokenAuthentication(row.member());
        });
    }

    /**
     * A token for {@link #LIFETIME} with all that the person's role allows.
     *
     * @param name what the person's list of tokens calls it
     * @param workspace {@code null} for the person's current one
     * @throws Problem when e-mail or password are wrong, or the person is not a member there
     */
    @Transactional
    public Grant grant(String email, String password, String name, @Nullable WorkspaceId workspace) {
        if (!(signIns.verify(email, password).getPrincipal() instanceof SignedIn session)) {
            throw Problem.unauthenticated();
        }
        Member place = memberships.placesOf(session.person(), Limit.unlimited()).stream()
                .filter(row -> workspace == null || row.workspace().equals(workspace.value()))
                .findFirst()
                .map(row -> row.member(EnumSet.allOf(Permission.class)))
                .orElseThrow(() -> Problem.notFound("workspace"));
        NewToken token =
                tokens.issue(new UserId(session.person()), place, name, EnumSet.allOf(Permission.class), LIFETIME);
        return new Grant(token, place);
    }

    /** A new token and where it is good. */
    public record Grant(NewToken token, Member member) {}
}
