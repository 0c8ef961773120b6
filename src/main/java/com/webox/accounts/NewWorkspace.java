package com.webox.accounts;

import java.util.Locale;

/** @param zone an IANA time zone, e.g. {@code Europe/Paris} */
public record NewWorkspace(String name, String zone, Locale language) {}
