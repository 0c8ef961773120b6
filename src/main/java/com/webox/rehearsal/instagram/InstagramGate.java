package com.webox.rehearsal.instagram;

import com.webox.rehearsal.Bearer;
import com.webox.rehearsal.Consents;
import com.webox.rehearsal.Consents.Grant;
import com.webox.rehearsal.Consents.Presented;
import com.webox.rehearsal.InRehearsal;
import com.webox.rehearsal.Network;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets a call in: the token may stand in the query, the form or a header. */
@Component
@InRehearsal
class InstagramGate {

    static final String BASIC = "instagram_business_basic";
    static final String COMMENTS = "instagram_business_manage_comments";
    static final String PUBLISH = "instagram_business_content_publish";

    private static final int CALLS_A_PERCENT = 50;

    private final Consents consents;
    private final AtomicInteger calls = new AtomicInteger();

    InstagramGate(Consents consents) {
        this.consents = consents;
    }

    Grant enter(HttpServletRequest request, HttpServletResponse response, String permission) {
        int used = Math.min(99, calls.incrementAndGet() / CALLS_A_PERCENT);
        response.setHeader(
                "X-App-Usage",
                "{\"call_count\":" + used + ",\"total_cputime\":" + used / 4 + ",\"total_time\":" + used / 4 + "}");
        Presented.Valid valid = valid(token(request), Consents.Kind.ACCESS, Consents.Kind.SHORT);
        if (!valid.grant().allows(permission)) {
            throw GraphFault.denied(permission);
        }
        return valid.grant();
    }

    /** The token, when it is good and of one of the kinds. */
    Presented.Valid valid(@Nullable String token, Consents.Kind... kinds) {
        if (token == null || token.isBlank()) {
            throw GraphFault.token(0, "An access token is required to request this resource.");
        }
        return switch (consents.present(Network.INSTAGRAM, token, kinds)) {
            case Presented.Valid good -> good;
            case Presented.Expired old ->
                throw GraphFault.token(463, "Error validating access token: Session has expired on " + old.at() + ".");
            case Presented.Revoked _ ->
                throw GraphFault.token(
                        460,
                        "Error validating access token: The session has been invalidated because the user removed the"
                                + " application's access.");
            case Presented.Unknown _ ->
                throw GraphFault.token(0, "Invalid OAuth access token - Cannot parse access token");
        };
    }

    /** Stops a call for somebody else's account. */
    static void own(Grant grant, String userId) {
        if (!"me".equals(userId) && !grant.accountId().equals(userId)) {
            throw GraphFault.unknownObject(userId);
        }
    }

    private static @Nullable String token(HttpServletRequest request) {
        return Bearer.of(request).orElseGet(() -> request.getParameter("access_token"));
    }
}
