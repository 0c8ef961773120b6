package com.webox.accounts;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * The member behind the security context. Each question is one joined query; inside a call guarded by {@link Requires}
 * the answer of the guard is reused.
 */
@Component
class SignedInMember implements CurrentMember {

    private static final Set<Permission> EVERYTHING = EnumSet.allOf(Permission.class);
    private static final ScopedValue<Known> KNOWN = ScopedValue.newInstance();

    private record Known(Authentication authentication, Member member) {}

    private final Memberships memberships;

    SignedInMember(Memberships memberships) {
        this.memberships = memberships;
    }

    @Override
    public Optional<Member> find() {
        Authentication authentication = authentication();
        if (authentication == null) {
            return Optional.empty();
        }
        if (KNOWN.isBound() && KNOWN.get().authentication() == authentication) {
            return Optional.of(KNOWN.get().member());
        }
        return switch (authentication.getPrincipal()) {
            case Member bearer when authentication instanceof TokenAuthentication -> Optional.of(bearer);
            case SignedIn session -> read(session);
            case null, default -> Optional.empty();
        };
    }

    /** Runs the call with the member known, so that it is not read again. */
    <R extends @Nullable Object> R knowing(Member member, ScopedValue.CallableOp<R, Throwable> call) throws Throwable {
        Authentication authentication = authentication();
        if (authentication == null || (KNOWN.isBound() && KNOWN.get().authentication() == authentication)) {
            return call.call();
        }
        return ScopedValue.where(KNOWN, new Known(authentication, member)).call(call);
    }

    private Optional<Member> read(SignedIn session) {
        return memberships.placesOf(session.person(), Limit.of(1)).stream()
                .filter(place -> place.sessionEpoch() == session.sessionEpoch())
                .map(place -> place.member(EVERYTHING))
                .findFirst();
    }

    private static @Nullable Authentication authentication() {
        return SecurityContextHolder.getContext().getAuthentication();
    }
}
