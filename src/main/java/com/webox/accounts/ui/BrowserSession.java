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

/** Opens the session of somebody who just gave the password elsewhere than on the sign-in page. */
@Component
class BrowserSession {

    private final SignIns signIns;
    private final AuthenticationContext authentication;

    BrowserSession(SignIns signIns, AuthenticationContext authentication) {
        this.signIns = signIns;
        this.authentication = authentication;
    }

    /** Signs in and loads the address afresh. */
    void open(String email, String password, UI ui, String address) {
        renew(email, password);
        ui.getPage().setLocation(address);
    }

    /** Signs in; the session gets a new id, so that an id somebody planted before opens nothing. */
    void renew(String email, String password) {
        Authentication proof = signIns.verify(email, password);
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        VaadinServletResponse response = VaadinServletResponse.getCurrent();
        new ChangeSessionIdAuthenticationStrategy().onAuthentication(proof, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(proof);
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }

    boolean isOpen() {
        return authentication.isAuthenticated();
    }

    void close() {
        authentication.logout();
    }
}
