package com.webox.accounts.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.spring.security.AuthenticationContext;
import com.webox.accounts.SignIns;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Opens the session of somebody who just made an account, so that the password is not asked for twice. */
@Component
class BrowserSession {

    private final SignIns signIns;
    private final AuthenticationContext authentication;

    BrowserSession(SignIns signIns, AuthenticationContext authentication) {
        this.signIns = signIns;
        this.authentication = authentication;
    }

    /** The session gets a new id, and the browser loads the address afresh. */
    void open(String email, String password, UI ui, String address) {
        Authentication proof = signIns.verify(email, password);
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        VaadinServletResponse response = VaadinServletResponse.getCurrent();
        new ChangeSessionIdAuthenticationStrategy().onAuthentication(proof, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(proof);
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
        ui.getPage().setLocation(address);
    }

    boolean isOpen() {
        return authentication.isAuthenticated();
    }

    void close() {
        authentication.logout();
    }
}
