package com.webox.rehearsal.x;

import com.webox.rehearsal.Consents;
import com.webox.rehearsal.Consents.Presented;
import com.webox.rehearsal.InRehearsal;
import com.webox.rehearsal.Network;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets a call in: token, scopes, limits, in X's order. */
@Component
@InRehearsal
class XGate {

    private static final String BEARER = "bearer ";

    private final Consents consents;
    private final XLimits limits;

    XGate(Consents consents, XLimits limits) {
        this.consents = consents;
        this.limits = limits;
    }

    /** The account that calls. */
    String enter(
            HttpServletRequest request, HttpServletResponse response, XLimits.Operation operation, String... scopes) {
        if (!(consents.present(Network.X, bearer(request), Consents.Kind.ACCESS) instanceof Presented.Valid valid)) {
            throw XFault.unauthorized();
        }
        for (String scope : scopes) {
            if (!valid.grant().allows(scope)) {
                throw XFault.forbidden("Your client app is not configured with the appropriate oauth2 scope " + scope
                        + " for this endpoint.");
            }
        }
        limits.count(valid.grant().accountId(), operation, response);
        return valid.grant().accountId();
    }

    private static String bearer(HttpServletRequest request) {
        @Nullable String header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw XFault.unauthorized();
        }
        return header.substring(BEARER.length()).trim();
    }
}
