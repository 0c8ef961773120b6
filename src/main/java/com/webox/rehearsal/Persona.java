package com.webox.rehearsal;

/**
 * An account that a stand-in network offers.
 *
 * @param id the network's id of the account (LinkedIn: the URN)
 * @param handle as people call it, without the at sign
 * @param headline what the profile says
 * @param avatar name of its picture
 */
public record Persona(Network network, String id, String name, String handle, String headline, String avatar) {

    /** Address of the profile picture below the public address. */
    public String avatarPath() {
        return "/rehearsal/avatars/" + avatar + ".svg";
    }

    /** The last part of a URN, or the id itself. */
    public String bareId() {
        return id.substring(id.lastIndexOf(':') + 1);
    }
}
