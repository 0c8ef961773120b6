package com.webox.ai;

/** An offering of text. */
public interface TextOffering extends Offering {

    @Override
    default Capability capability() {
        return Capability.TEXT;
    }

    /** The model that {@code access} names; asks nobody yet. */
    TextModel model(Vendor vendor, Access access);
}
