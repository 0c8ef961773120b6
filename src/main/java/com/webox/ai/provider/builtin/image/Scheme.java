package com.webox.ai.provider.builtin.image;

import com.webox.ai.ImagePalette;
import java.awt.Color;
import java.util.List;
import java.util.stream.Stream;

/**
 * Six colours that go together, by what they are for.
 *
 * @param paper the lightest
 * @param ink the darkest
 * @param main of the thing that is shown
 * @param deep a dark ground
 */
record Scheme(Color paper, Color ink, Color main, Color second, Color accent, Color deep) {

    /** What the guidelines for accessible content ask of text (WCAG 2.2, 1.4.3). */
    static final double READABLE = 4.5;

    /** Enough for a pattern behind the words to be a little lighter or darker than its ground. */
    private static final double EASY = 5.8;

    private static final double LIGHT = 0.3;

    /** Nearer than this, one colour does not stand out from another. */
    private static final double ALIKE = 0.16;

    static Scheme of(ImagePalette palette) {
        return switch (palette) {
            case AUTO, SUNSET -> of(0xFFF2E2, 0x2A1232, 0xEF5350, 0xF8A145, 0xFFD166, 0x5A1846);
            case CITRUS -> of(0xFFFBE8, 0x1F2A18, 0xF3A712, 0x9BC53D, 0xF25C3D, 0x2C5530);
            case SPRING -> of(0xF4FAF2, 0x16332B, 0x3FA382, 0xF5A9B8, 0xF9D65C, 0x1C5547);
            case FOREST -> of(0xF4F1E4, 0x13261C, 0x2F7350, 0x93B98A, 0xE8B04A, 0x17402F);
            case OCEAN -> of(0xEDF6F6, 0x0A2036, 0x1F73B0, 0x5CBFC8, 0xFF8A5B, 0x0D315F);
            case NIGHT -> of(0xEDEEFA, 0x0C0F27, 0x5457E8, 0x9A8AF0, 0xFFBD70, 0x171A47);
            case BERRY -> of(0xFDEFF3, 0x2B0F30, 0xC7265F, 0xF48FB1, 0xFFC857, 0x511B5E);
            case EARTH -> of(0xF7EDE0, 0x2C1B13, 0xC65D33, 0xDDA968, 0x6F9474, 0x50291A);
            case INK -> of(0xF7F5F0, 0x171717, 0xD62839, 0xC9C2B4, 0xE9B872, 0x2A2A2A);
        };
    }

    private static Scheme of(int paper, int ink, int main, int second, int accent, int deep) {
        return new Scheme(
                new Color(paper),
                new Color(ink),
                new Color(main),
                new Color(second),
                new Color(accent),
                new Color(deep));
    }

    /** A ground for words: as wanted, or so much darker or lighter that paper or ink can be read on it with ease. */
    Color calm(Color wanted) {
        boolean light = luminance(wanted.getRGB()) > LIGHT;
        for (double part = 0; part < 0.9; part += 0.04) {
            // Towards black, not towards ink: a colour that only grows darker stays that colour.
            Color ground = mix(wanted, light ? Color.WHITE : Color.BLACK, part);
            if (contrast(ground, light ? ink : paper) >= EASY) {
                return ground;
            }
        }
        return light ? paper : ink;
    }

    /** Whether ink is read on it, and not paper. */
    static boolean light(Color ground) {
        return luminance(ground.getRGB()) > LIGHT;
    }

    /** Of a sun: what is warm, whatever it is for. */
    Color sun() {
        return Stream.of(accent, second, main)
                .filter(each -> each.getRed() >= each.getGreen() && each.getGreen() > each.getBlue())
                .findFirst()
                .orElse(paper);
    }

    /** The same for something that stands on {@code ground}: no part of it melts into it. */
    Scheme on(Color ground) {
        return new Scheme(
                distance(paper, ground) > ALIKE / 2 ? paper : mix(paper, ink, 0.1),
                ink,
                apart(main, ground, List.of(accent, paper, deep)),
                apart(second, ground, List.of(paper, accent, main)),
                apart(accent, ground, List.of(second, paper, main)),
                apart(deep, ground, List.of(ink, paper, accent)));
    }

    private static Color apart(Color wanted, Color ground, List<Color> others) {
        return distance(wanted, ground) > ALIKE
                ? wanted
                : others.stream()
                        .filter(each -> distance(each, ground) > ALIKE)
                        .findFirst()
                        .orElse(wanted);
    }

    Color role(String name) {
        return switch (name) {
            case "paper" -> paper;
            case "ink" -> ink;
            case "main" -> main;
            case "second" -> second;
            case "accent" -> accent;
            case "deep" -> deep;
            default -> throw new IllegalArgumentException("no such paint: " + name);
        };
    }

    static Color mix(Color one, Color other, double part) {
        return new Color(
                (int) Math.round(one.getRed() + (other.getRed() - one.getRed()) * part),
                (int) Math.round(one.getGreen() + (other.getGreen() - one.getGreen()) * part),
                (int) Math.round(one.getBlue() + (other.getBlue() - one.getBlue()) * part));
    }

    /** @param strength 0 to 1 */
    static Color faint(Color color, double strength) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(255 * strength));
    }

    /** 1 to 21, as the guidelines reckon it. */
    static double contrast(Color one, Color other) {
        double a = luminance(one.getRGB());
        double b = luminance(other.getRGB());
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** @param rgb 8 bits each of red, green and blue */
    static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 0xFF) + 0.7152 * linear(rgb >> 8 & 0xFF) + 0.0722 * linear(rgb & 0xFF);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static double distance(Color one, Color other) {
        double red = one.getRed() - other.getRed();
        double green = one.getGreen() - other.getGreen();
        double blue = one.getBlue() - other.getBlue();
        return Math.sqrt((red * red * 2 + green * green * 4 + blue * blue * 3) / 9) / 255;
    }
}
