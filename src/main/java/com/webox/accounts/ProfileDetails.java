package com.webox.accounts;

import java.util.Locale;

/** A person as the profile shows it. */
public record ProfileDetails(String name, String email, Locale language, Theme theme) {}
