package com.webox.media;

/**
 * Where a file came from.
 *
 * @param madeBy the model that made it, as people know it; empty for the built-in engine, and for what was uploaded
 * @param alt what it shows, as far as that is known; may be empty
 */
record Provenance(Origin origin, String madeBy, String alt) {

    static final Provenance UPLOADED = new Provenance(Origin.UPLOADED, "", "");

    private static final int LONGEST_NAME = 300;

    static Provenance generated(String madeBy, String alt) {
        return new Provenance(
                Origin.GENERATED, shortened(madeBy, LONGEST_NAME), shortened(alt.strip(), Assets.MAX_ALT));
    }

    private static String shortened(String text, int most) {
        return text.length() <= most
                ? text
                : text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
