package com.webox.ai;

/** A request in words for a model that paints. English, which all of them read; the author's own words stay as they are. */
public final class ImagePrompt {

    private ImagePrompt() {}

    public static String of(ImageRequest request) {
        return request.prompt().strip() + "\n\n" + style(request.style()) + colours(request.palette())
                + " A finished picture for a marketing team's social media post: one clear subject, calm composition, room at"
                + " the edges. If words appear, set only words of the text above, spelled exactly. No logos of real brands,"
                + " no watermark.";
    }

    private static String style(ImageStyle style) {
        return switch (style) {
            case POSTER -> "Bold typographic poster with one oversized subject on a flat, strong colour.";
            case QUOTE -> "Elegant editorial card with much empty space, soft paper and one small emblem.";
            case GEOMETRIC ->
                "Geometric composition in the manner of the Bauhaus: circles, arcs and squares on a strict grid.";
            case ORGANIC -> "Flat illustration with soft organic shapes, waves and leaves.";
            case GRADIENT -> "Flowing colour gradients with a fine film grain and one crisp subject.";
            case PAPERCUT -> "Layered paper-cut landscape with soft shadows between the layers.";
            case SPOTLIGHT ->
                "Studio product shot: the subject on a pedestal before an arch, in soft directional light.";
            case CONFETTI -> "Festive celebration with confetti and streamers around the subject.";
        };
    }

    private static String colours(ImagePalette palette) {
        return switch (palette) {
            case AUTO -> "";
            case SUNSET -> " Colours: coral, apricot, warm yellow and plum.";
            case CITRUS -> " Colours: lemon, lime and orange with deep green.";
            case SPRING -> " Colours: fresh green, blossom pink and light yellow.";
            case FOREST -> " Colours: forest green, sage, cream and ochre.";
            case OCEAN -> " Colours: navy, sea blue, turquoise and a touch of coral.";
            case NIGHT -> " Colours: midnight blue, violet and warm light.";
            case BERRY -> " Colours: raspberry, rose, plum and a touch of gold.";
            case EARTH -> " Colours: terracotta, sand, brown and sage.";
            case INK -> " Colours: black ink on warm paper with one red accent.";
        };
    }
}
