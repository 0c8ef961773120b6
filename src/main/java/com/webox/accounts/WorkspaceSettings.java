package com.webox.accounts;

import java.util.Locale;

/** @param zone an IANA time zone, in which schedules are meant, e.g. {@code Europe/Paris} */
public record WorkspaceSettings(String name, String zone, Locale language) {}
