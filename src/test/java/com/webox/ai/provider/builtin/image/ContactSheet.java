package com.webox.ai.provider.builtin.image;

import com.webox.ai.ImageFormat;
import com.webox.ai.ImagePalette;
import com.webox.ai.ImageRequest;
import com.webox.ai.ImageStyle;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** Lays what the engine draws side by side, for people to look at: {@code target/pictures/}. */
final class ContactSheet {

    static final List<String> PROMPTS = List.of(
            "Our new cider is here! Tasting on Saturday at the orchard",
            "Café gratuit pour tous les lecteurs ce samedi. De 9 h à midi, rue des Lilas",
            "Summer sale: 20% off everything until Sunday",
            "“Simplicity is the ultimate sophistication” a book for the holidays",
            "Concert d’été au jardin, entrée libre",
            "We are hiring a baker",
            "Bon anniversaire !",
            "Launch day for our new app");

    private ContactSheet() {}

    static void main(String... arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/pictures"));
        List<ImageStyle> styles = new ArrayList<>();
        for (ImageStyle style : ImageStyle.values()) {
            if (arguments.length < 2 || List.of(arguments).contains(style.name())) {
                styles.add(style);
            }
        }
        if (arguments.length > 0 && arguments[0].equals("motifs")) {
            motifs(folder);
            return;
        }
        if (arguments.length > 0 && arguments[0].equals("tiles")) {
            tiles(Files.createDirectories(Path.of("src/main/resources/META-INF/resources/icons/styles")));
            return;
        }
        for (ImageStyle style : styles) {
            List<BufferedImage> row = new ArrayList<>();
            for (ImageFormat format : ImageFormat.values()) {
                for (int seed = 0; seed < 4; seed++) {
                    String prompt = PROMPTS.get((style.ordinal() + seed + 2 * format.ordinal()) % PROMPTS.size());
                    long start = System.nanoTime();
                    row.add(Engine.draw(
                            ImageRequest.of("test", prompt, style, format).withSeed(seed), false));
                    System.out.println(style + " " + format + " " + (System.nanoTime() - start) / 1_000_000 + " ms");
                }
            }
            write(folder.resolve(style.name().toLowerCase(java.util.Locale.ROOT) + ".png"), row, 4, 380);
        }
    }

    /** The samples from which people choose a style. */
    private static void tiles(Path folder) throws IOException {
        List<String> things = List.of("sun", "book", "leaf", "flower", "music", "mountain", "bottle", "gift");
        ImagePalette[] palettes = {
            ImagePalette.SUNSET,
            ImagePalette.FOREST,
            ImagePalette.OCEAN,
            ImagePalette.SPRING,
            ImagePalette.NIGHT,
            ImagePalette.EARTH,
            ImagePalette.BERRY,
            ImagePalette.CITRUS
        };
        int[] seeds = {2, 0, 1, 0, 0, 0, 0, 1};
        for (ImageStyle style : ImageStyle.values()) {
            int at = style.ordinal();
            ImageRequest request =
                    new ImageRequest("test", things.get(at) + " “Aa”", style, palettes[at], 960, 1200, seeds[at], 1);
            BufferedImage small = half(half(Engine.draw(request.in(palettes[at]), false), 240), 240);
            ImageIO.write(
                    small,
                    "jpg",
                    folder.resolve(style.name().toLowerCase(java.util.Locale.ROOT) + ".jpg")
                            .toFile());
        }
    }

    private static void motifs(Path folder) throws IOException {
        List<BufferedImage> all = new ArrayList<>();
        List<Motif> motifs = Motifs.all();
        for (int i = 0; i < motifs.size(); i++) {
            BufferedImage image = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = image.createGraphics();
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            Scheme scheme = Scheme.of(ImagePalette.values()[1 + i % 9]);
            pen.setColor(scheme.paper());
            pen.fillRect(0, 0, 300, 300);
            motifs.get(i).draw(pen, 150, 150, 230, 0, scheme.on(scheme.paper()));
            pen.dispose();
            all.add(image);
        }
        write(folder.resolve("motifs.png"), all, 9, 200);
    }

    static void write(Path file, List<BufferedImage> pictures, int columns, int width) throws IOException {
        int rows = (pictures.size() + columns - 1) / columns;
        int[] heights = new int[rows];
        for (int i = 0; i < pictures.size(); i++) {
            BufferedImage each = pictures.get(i);
            heights[i / columns] = Math.max(heights[i / columns], each.getHeight() * width / each.getWidth());
        }
        int gap = 12;
        int height = gap;
        for (int each : heights) {
            height += each + gap;
        }
        BufferedImage sheet = new BufferedImage(gap + columns * (width + gap), height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = sheet.createGraphics();
        pen.setColor(new Color(0x777777));
        pen.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        int y = gap;
        for (int i = 0; i < pictures.size(); i++) {
            BufferedImage each = half(half(pictures.get(i), width), width);
            int high = pictures.get(i).getHeight() * width / pictures.get(i).getWidth();
            pen.drawImage(each, gap + i % columns * (width + gap), y, width, high, null);
            if (i % columns == columns - 1) {
                y += heights[i / columns] + gap;
            }
        }
        pen.dispose();
        ImageIO.write(sheet, "png", file.toFile());
    }

    private static BufferedImage half(BufferedImage image, int width) {
        if (image.getWidth() < 2 * width) {
            return image;
        }
        BufferedImage small =
                new BufferedImage(image.getWidth() / 2, image.getHeight() / 2, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 0, 0, small.getWidth(), small.getHeight(), null);
        pen.dispose();
        return small;
    }
}
