package com.webox.accounts;

/** What a member of a workspace may do. */
public enum Permission {
    /** See everything of the workspace. */
    VIEW,
    /** Write, schedule and publish posts, add media, connect channels. */
    COMPOSE,
    /** Accept or send back what others wrote. */
    APPROVE,
    /** Manage members, invitations and settings. */
    ADMINISTER,
    /** Rename or delete the workspace, name other owners. */
    OWN
}
