package com.webox.accounts;

import com.webox.kernel.Problem;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * The person at the browser, with or without a workspace. A program with an API token is refused here, so that a token
 * can neither change a password nor make more tokens.
 */
@Component
class Callers {

    private final People people;

    Callers(People people) {
        this.people = people;
    }

    Person get() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication instanceof TokenAuthentication) {
            throw Problem.denied();
        }
        return find().orElseThrow(Problem::unauthenticated);
    }

    Optional<Person> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn session)) {
            return Optional.empty();
        }
        return people.findById(session.person())
                .filter(Person::isActive)
                .filter(person -> person.sessionEpoch() == session.sessionEpoch());
    }
}
