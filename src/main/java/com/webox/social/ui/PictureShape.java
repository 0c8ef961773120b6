package com.webox.social.ui;

import com.webox.ai.ImageFormat;
import com.webox.media.fit.Plan;
import com.webox.social.network.Extras;
import com.webox.social.network.NetworkRules;
import com.webox.social.network.NetworkRules.MediaFacts;
import java.util.List;
import java.util.function.Function;

/** The shape in which a new picture begins: the first that every chosen network shows whole. */
final class PictureShape {

    /** What fills a phone's screen without leaving it comes first. */
    private static final List<ImageFormat> PREFERRED =
            List.of(ImageFormat.PORTRAIT, ImageFormat.SQUARE, ImageFormat.LINK, ImageFormat.WIDE, ImageFormat.STORY);

    private static final long USUAL_BYTES = 1_000_000;

    private PictureShape() {}

    /** @param extras of a network, which may ask for a format of its own, such as a story */
    static ImageFormat of(
            List<String> networks, Function<String, NetworkRules> rules, Function<String, Extras> extras) {
        return PREFERRED.stream()
                .filter(format -> networks.stream()
                        .allMatch(network -> whole(format, rules.apply(network), extras.apply(network))))
                .findFirst()
                .orElse(ImageFormat.SQUARE);
    }

    private static boolean whole(ImageFormat format, NetworkRules rules, Extras extras) {
        MediaFacts picture = new MediaFacts("image/jpeg", USUAL_BYTES, format.width(), format.height(), 0);
        return switch (rules.fit(extras, List.of(picture)).getFirst()) {
            case Plan.AsIs asIs -> true;
            case Plan.Make make ->
                Math.abs(make.recipe().canvas().ratio() * format.height() / format.width() - 1) < 0.01;
            // Takes no pictures at all, in whatever shape.
            case Plan.Cannot cannot -> true;
        };
    }
}
