package com.webox.rehearsal.facebook;

import com.webox.rehearsal.Cast;
import com.webox.rehearsal.Consents;
import com.webox.rehearsal.Consents.Grant;
import com.webox.rehearsal.Consents.Kind;
import com.webox.rehearsal.Consents.Presented;
import com.webox.rehearsal.InRehearsal;
import com.webox.rehearsal.Network;
import com.webox.rehearsal.RehearsalSettings;
import com.webox.rehearsal.Serials;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets a call in: version, token, proof, permission. A page's token begins with the page's number. */
@Component
@InRehearsal
class FacebookGate {

    static final String SHOW = "pages_show_list";
    static final String POSTS = "pages_manage_posts";
    static final String READ = "pages_read_engagement";
    static final String ENGAGE = "pages_manage_engagement";
    static final String BUSINESS = "business_management";

    private static final int CALLS_A_PERCENT = 50;
    private static final Pattern VERSION = Pattern.compile("/v(\\d+)\\.\\d+/");
    private static final Pattern OF_PAGE = Pattern.compile("EAAP(\\d+)Z.*");
    private static final Pattern SCHEME = Pattern.compile("(?:Bearer|OAuth) +");

    private final Consents consents;
    private final RehearsalSettings settings;
    private final AtomicInteger calls = new AtomicInteger();

    FacebookGate(Consents consents, RehearsalSettings settings) {
        this.consents = consents;
        this.settings = settings;
    }

    /** A call in the name of a person. */
    Grant person(HttpServletRequest request, HttpServletResponse response, String permission) {
        Grant grant = enter(request, response, Kind.ACCESS, Kind.SHORT);
        if (!grant.allows(permission)) {
            throw FacebookFault.denied(permission);
        }
        return grant;
    }

    /** A call in the name of a page; {@code wanted} must be that page. */
    void page(HttpServletRequest request, HttpServletResponse response, String wanted, String permission) {
        String page = page(request, response, permission);
        if (!page.equals(wanted)) {
            throw FacebookFault.unknownObject(request.getMethod(), wanted);
        }
    }

    /** The page that calls. */
    String page(HttpServletRequest request, HttpServletResponse response, String permission) {
        Grant grant = enter(request, response, Kind.ACCESS, Kind.SHORT, Kind.PAGE);
        Matcher page = OF_PAGE.matcher(String.valueOf(token(request)));
        if (!page.matches()) {
            throw FacebookFault.token(
                    2_069_032,
                    "User Access Token Is Not Supported: A Page access token is required for this call for the new"
                            + " Pages experience.");
        }
        String id = page.group(1);
        boolean runs = Cast.pagesOf(grant.accountId()).stream()
                .anyMatch(each -> each.id().equals(id));
        if (!runs || !grant.allows(permission)) {
            throw FacebookFault.denied(permission);
        }
        response.setHeader("X-Business-Use-Case-Usage", usage(id, used(), 0));
        return id;
    }

    /** How a page's token begins. */
    static String beginning(String page) {
        return "EAAP" + page + "Z";
    }

    /** The token, when it is good and of one of the kinds. */
    Presented.Valid valid(@Nullable String token, Kind... kinds) {
        if (token == null || token.isBlank()) {
            throw FacebookFault.token(0, "An access token is required to request this resource.");
        }
        return switch (consents.present(Network.FACEBOOK, token, kinds)) {
            case Presented.Valid good -> good;
            case Presented.Expired old ->
                throw FacebookFault.token(
                        463, "Error validating access token: Session has expired on " + old.at() + ".");
            case Presented.Revoked _ ->
                throw FacebookFault.token(
                        458, "Error validating access token: The user has not authorized application.");
            case Presented.Unknown _ ->
                throw FacebookFault.token(0, "Invalid OAuth access token - Cannot parse access token");
        };
    }

    static @Nullable String token(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        Matcher scheme = SCHEME.matcher(header == null ? "" : header);
        return header != null && scheme.lookingAt()
                ? header.substring(scheme.end()).trim()
                : request.getParameter("access_token");
    }

    /** The header in which a page's calls are counted. */
    static String usage(String page, int percent, int minutes) {
        return "{\"" + page + "\":[{\"type\":\"pages\",\"call_count\":" + percent + ",\"total_cputime\":"
                + percent / 4 + ",\"total_time\":" + percent / 4 + ",\"estimated_time_to_regain_access\":" + minutes
                + "}]}";
    }

    private Grant enter(HttpServletRequest request, HttpServletResponse response, Kind... kinds) {
        calls.incrementAndGet();
        int used = used();
        response.setHeader(
                "X-App-Usage",
                "{\"call_count\":" + used + ",\"total_cputime\":" + used / 4 + ",\"total_time\":" + used / 4 + "}");
        Matcher version = VERSION.matcher(request.getRequestURI());
        if (version.find()
                && Integer.parseInt(version.group(1)) < settings.facebook().oldestVersion()) {
            throw FacebookFault.version("v" + version.group(1) + ".0");
        }
        String token = token(request);
        Grant grant = valid(token, kinds).grant();
        String proof = request.getParameter("appsecret_proof");
        if (proof != null && !proof.equals(Serials.hmac(settings.clientSecret(), String.valueOf(token)))) {
            throw FacebookFault.parameter("Invalid appsecret_proof provided in the API argument");
        }
        return grant;
    }

    private int used() {
        return Math.min(99, calls.get() / CALLS_A_PERCENT);
    }
}
