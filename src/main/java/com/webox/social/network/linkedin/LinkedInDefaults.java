package com.webox.social.network.linkedin;

import com.webox.social.network.NetworkDefaults;
import com.webox.social.network.NetworkDefaults.Places;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * Where LinkedIn is. Its versions live about twelve months. The product for pages (Community Management API) must be the
 * only one of its app, so pages are connected through an app of their own, as if they were another network.
 */
final class LinkedInDefaults {

    private static final int VERSION_MONTHS = 12;
    private static final DateTimeFormatter VERSION = DateTimeFormatter.ofPattern("uuuuMM");

    static final NetworkDefaults PEOPLE = of("linkedin", List.of("openid", "profile", "w_member_social"));

    static final NetworkDefaults PAGES =
            of("linkedin-pages", List.of("w_organization_social", "r_organization_social", "rw_organization_admin"));

    private LinkedInDefaults() {}

    private static NetworkDefaults of(String key, List<String> scopes) {
        return new NetworkDefaults(
                key,
                new Places(
                        "https://www.linkedin.com/oauth/v2/authorization",
                        "https://www.linkedin.com/oauth/v2/accessToken",
                        "https://api.linkedin.com",
                        "https://www.linkedin.com/feed/update/{id}"),
                new Places(
                        "/rehearsal/linkedin/oauth/v2/authorization",
                        "/rehearsal/linkedin/oauth/v2/accessToken",
                        "/rehearsal/linkedin",
                        "/rehearsal/linkedin#{id}"),
                "202606",
                LinkedInDefaults::versionEnd,
                scopes);
    }

    /** The first day of the month, a year after the month that the version is named by. */
    private static Optional<LocalDate> versionEnd(String version) {
        try {
            return Optional.of(
                    YearMonth.parse(version, VERSION).plusMonths(VERSION_MONTHS).atDay(1));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
