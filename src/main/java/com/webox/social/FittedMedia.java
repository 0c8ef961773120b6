package com.webox.social;

import com.webox.media.AssetId;
import com.webox.media.Form;

/**
 * A file in the form in which one network gets it.
 *
 * @param form under which a member's browser finds these very bytes
 * @param width pixels
 * @param height pixels
 */
public record FittedMedia(AssetId asset, Form form, State state, boolean video, int width, int height) {

    /** How far it has come. */
    public enum State {
        READY,
        /** A video that is being made; the live topic of the library tells when it is there. */
        MAKING,
        /** It cannot be made to fit; the post's obstacles tell why. */
        REFUSED
    }
}
