package com.webox.rehearsal;

import jakarta.servlet.http.HttpServletRequest;

/** Tells forms of these pages from forms that another site made a browser send. */
final class SameSite {

    private SameSite() {}

    static boolean foreign(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }
}
