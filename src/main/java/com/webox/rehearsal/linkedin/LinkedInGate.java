package com.webox.rehearsal.linkedin;

import com.webox.rehearsal.Bearer;
import com.webox.rehearsal.Cast;
import com.webox.rehearsal.Consents;
import com.webox.rehearsal.Consents.Grant;
import com.webox.rehearsal.Consents.Presented;
import com.webox.rehearsal.InRehearsal;
import com.webox.rehearsal.Network;
import com.webox.rehearsal.RehearsalSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/** Lets a call in: token, version, protocol, in LinkedIn's order. */
@Component
@InRehearsal
class LinkedInGate {

    private static final DateTimeFormatter VERSION = DateTimeFormatter.ofPattern("yyyyMM");

    private final Consents consents;
    private final RehearsalSettings settings;
    private final Clock clock;

    LinkedInGate(Consents consents, RehearsalSettings settings, Clock clock) {
        this.consents = consents;
        this.settings = settings;
        this.clock = clock;
    }

    /** For the unversioned part of the API. */
    Grant enter(HttpServletRequest request) {
        String token = Bearer.of(request).orElseThrow(LinkedInFault::noToken);
        return switch (consents.present(Network.LINKEDIN, token, Consents.Kind.ACCESS)) {
            case Presented.Valid valid -> valid.grant();
            case Presented.Expired _ -> throw LinkedInFault.expiredToken();
            case Presented.Revoked _ -> throw LinkedInFault.revokedToken();
            case Presented.Unknown _ -> throw LinkedInFault.unknownToken();
        };
    }

    /** For {@code /rest}. */
    Grant enterVersioned(HttpServletRequest request) {
        Grant grant = enter(request);
        String version = request.getHeader("LinkedIn-Version");
        if (version == null) {
            throw LinkedInFault.versionMissing();
        }
        if (!served(version)) {
            throw LinkedInFault.versionRetired(version);
        }
        if (!"2.0.0".equals(request.getHeader("X-Restli-Protocol-Version"))) {
            throw LinkedInFault.badRequest("Header X-Restli-Protocol-Version must be 2.0.0");
        }
        return grant;
    }

    /** Whether the member may write as the author. */
    void mayWrite(Grant grant, String author) {
        boolean self = grant.accountId().equals(author) && grant.allows("w_member_social");
        boolean page = Cast.pagesOf(grant.accountId()).stream()
                        .anyMatch(each -> each.id().equals(author))
                && grant.allows("w_organization_social");
        if (!self && !page) {
            throw LinkedInFault.denied("partnerApiPosts.CREATE for author " + author);
        }
    }

    void mayRead(Grant grant, String author) {
        boolean self = grant.accountId().equals(author)
                && (grant.allows("r_member_social") || settings.linkedin().memberRead());
        boolean page = Cast.pagesOf(grant.accountId()).stream()
                        .anyMatch(each -> each.id().equals(author))
                && grant.allows("r_organization_social");
        if (!self && !page) {
            throw LinkedInFault.denied("partnerApiPosts.FINDER-author");
        }
    }

    private boolean served(String version) {
        try {
            YearMonth wanted = YearMonth.parse(version, VERSION);
            YearMonth now = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
            return !wanted.isAfter(now)
                    && wanted.isAfter(now.minusMonths(settings.linkedin().versionLife()));
        } catch (DateTimeException e) {
            return false;
        }
    }
}
