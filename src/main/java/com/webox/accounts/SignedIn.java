package com.webox.accounts;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * What a browser session remembers of the person who signed in. Name, role and workspace are read afresh each time,
 * since they change while a session lives.
 */
final class SignedIn implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 1;

    private final UUID person;
    private final String email;
    private final int sessionEpoch;
    private final boolean active;
    private @Nullable String passwordHash;

    SignedIn(Person person) {
        this.person = person.id().value();
        this.email = person.email();
        this.sessionEpoch = person.sessionEpoch();
        this.active = person.isActive();
        this.passwordHash = person.passwordHash();
    }

    UUID person() {
        return person;
    }

    int sessionEpoch() {
        return sessionEpoch;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return email;
    }

    @Override
    public boolean isEnabled() {
        return active;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }
}
