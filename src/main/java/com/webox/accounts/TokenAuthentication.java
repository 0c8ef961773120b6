package com.webox.accounts;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A request signed in with an API token. It lives for that request only, so it carries the member as it was read. */
public final class TokenAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final transient Member member;

    TokenAuthentication(Member member) {
        super(List.of());
        this.member = member;
        setAuthenticated(true);
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public Member getPrincipal() {
        return member;
    }

    @Override
    public String getName() {
        return member.email();
    }
}
