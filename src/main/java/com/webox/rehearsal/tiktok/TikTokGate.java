package com.webox.rehearsal.tiktok;

import com.webox.rehearsal.Bearer;
import com.webox.rehearsal.Consents;
import com.webox.rehearsal.Consents.Grant;
import com.webox.rehearsal.Consents.Presented;
import com.webox.rehearsal.InRehearsal;
import com.webox.rehearsal.Network;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Lets a call in: token, scope, limit. */
@Component
@InRehearsal
class TikTokGate {

    static final String PUBLISH = "video.publish";
    static final String UPLOAD = "video.upload";

    private final Consents consents;
    private final TikTokLimits limits;

    TikTokGate(Consents consents, TikTokLimits limits) {
        this.consents = consents;
        this.limits = limits;
    }

    Grant enter(HttpServletRequest request, TikTokLimits.Operation operation, String scope) {
        String token = Bearer.of(request).orElse("");
        if (!(consents.present(Network.TIKTOK, token, Consents.Kind.ACCESS) instanceof Presented.Valid valid)) {
            throw TikTokFault.token("The access token is invalid or not found in the request.");
        }
        if (!valid.grant().allows(scope)) {
            throw TikTokFault.scope(scope);
        }
        limits.count(token, operation);
        return valid.grant();
    }
}
