package com.webox.accounts;

/** How a person wants screens to look. */
public enum Theme {
    LIGHT,
    DARK,
    /** As the person's device says. */
    SYSTEM
}
