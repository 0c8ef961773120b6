package com.webox.accounts;

import org.springframework.stereotype.Component;

/** The one-time link that the server's console shows, for journeys. */
@Component
public class SetUpLink {

    private final SetUp setUp;

    SetUpLink(SetUp setUp) {
        this.setUp = setUp;
    }

    /** Path and token. */
    public String path() {
        return "/setup?token=" + setUp.token();
    }
}
