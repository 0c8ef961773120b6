package com.webox.rehearsal;

import jakarta.servlet.http.HttpServletResponse;

/** What a browser may do on the module's pages: run their own script, show their own pictures, nothing else. */
final class PageGuard {

    private PageGuard() {}

    static void protect(HttpServletResponse response) {
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; media-src 'self';"
                        + " connect-src 'self'; base-uri 'none'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Vary", "Accept-Language");
    }
}
