package com.webox.accounts.audit;

/** What happened. The names are stored. */
public enum AuditAction {
    SET_UP,
    SIGNED_UP,
    SIGNED_IN,
    SIGN_IN_FAILED,
    SIGNED_OUT,
    SIGNED_OUT_EVERYWHERE,
    PASSWORD_CHANGED,
    ROLE_CHANGED,
    MEMBER_REMOVED,
    INVITATION_MADE,
    INVITATION_ACCEPTED,
    INVITATION_REVOKED,
    TOKEN_MADE,
    TOKEN_REVOKED,
    WORKSPACE_CREATED,
    WORKSPACE_CHANGED,
    AI_KEY_SET,
    AI_KEY_REMOVED,
    AI_PROVIDER_CHANGED;

    /** Key of its text. */
    public String messageKey() {
        return "accounts.audit.action." + name();
    }
}
