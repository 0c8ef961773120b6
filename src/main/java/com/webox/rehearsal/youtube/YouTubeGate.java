package com.webox.rehearsal.youtube;

import com.webox.rehearsal.Bearer;
import com.webox.rehearsal.Consents;
import com.webox.rehearsal.Consents.Grant;
import com.webox.rehearsal.Consents.Presented;
import com.webox.rehearsal.InRehearsal;
import com.webox.rehearsal.Network;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Lets a call in: token, then any of the scopes that cover it. */
@Component
@InRehearsal
class YouTubeGate {

    private static final String PREFIX = "https://www.googleapis.com/auth/";
    private static final String ALL = PREFIX + "youtube";

    static final Set<String> WRITE = Set.of(ALL, ALL + ".force-ssl", ALL + ".upload");
    static final Set<String> READ = Set.of(ALL, ALL + ".force-ssl", ALL + ".readonly");

    private final Consents consents;

    YouTubeGate(Consents consents) {
        this.consents = consents;
    }

    Grant enter(HttpServletRequest request, Set<String> scopes) {
        String token = Bearer.of(request).orElse("");
        if (!(consents.present(Network.YOUTUBE, token, Consents.Kind.ACCESS) instanceof Presented.Valid valid)) {
            throw YouTubeFault.unauthorized();
        }
        if (scopes.stream().noneMatch(valid.grant()::allows)) {
            throw YouTubeFault.scope();
        }
        return valid.grant();
    }
}
