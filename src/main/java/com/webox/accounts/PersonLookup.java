package com.webox.accounts;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds people for Spring Security, and keeps their password under the present hashing parameters. */
@Component
class PersonLookup implements UserDetailsService, UserDetailsPasswordService {

    private final People people;

    PersonLookup(People people) {
        this.people = people;
    }

    @Override
    public UserDetails loadUserByUsername(String email) {
        return people.findByEmail(email.strip().toLowerCase(Locale.ROOT))
                .map(SignedIn::new)
                .orElseThrow(() -> new UsernameNotFoundException("nobody"));
    }

    @Override
    @Transactional
    public UserDetails updatePassword(UserDetails user, @Nullable String newHash) {
        if (newHash == null || !(user instanceof SignedIn session)) {
            return user;
        }
        return people.findById(session.person())
                .map(person -> {
                    person.rehash(newHash);
                    return (UserDetails) new SignedIn(person);
                })
                .orElse(user);
    }
}
