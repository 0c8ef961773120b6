package com.webox.accounts.ui;

/** Routes of this module. */
final class Paths {

    static final String HOME = "";
    static final String SETUP = "setup";
    static final String SIGN_IN = "sign-in";
    static final String SIGN_UP = "sign-up";
    static final String INVITATION = "invitation";
    static final String NEW_WORKSPACE = "workspaces/new";
    static final String PROFILE = "profile";
    static final String WORKSPACE = "workspace";
    static final String MEMBERS = "workspace/members";
    static final String TOKENS = "tokens";
    static final String AUDIT = "audit";

    private Paths() {}
}
