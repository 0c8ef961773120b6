package com.webox.media.render;

import com.webox.kernel.Problem;
import com.webox.media.fit.Recipe;
import com.webox.media.fit.Recipe.Area;
import com.webox.media.fit.Recipe.Size;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** Makes JPEGs after recipes: sRGB, upright, without metadata, as good as the bytes allow. */
@Component
class PictureFit {

    private static final float[] QUALITIES = {0.92f, 0.85f, 0.78f, 0.7f, 0.6f, 0.45f, 0.3f, 0.1f};

    private final DecoderGate gate;

    PictureFit(DecoderGate gate) {
        this.gate = gate;
    }

    Path fit(Path original, PictureFormat format, Recipe recipe, Path folder) throws IOException {
        return gate.pass(() -> {
            byte[] content = Files.readAllBytes(original);
            Structure structure = Structure.read(format, content);
            BufferedImage decoded = PictureReader.read(structure, structure.cleanBytes());
            BufferedImage part = Pixels.onWhite(cut(decoded, recipe, structure));
            return Files.write(folder.resolve("fitted.jpg"), encoded(laid(part, recipe, structure), recipe.maxBytes()));
        });
    }

    /** The part that is kept, as it is stored: turned, and with gaps when the picture is very large. */
    private static BufferedImage cut(BufferedImage decoded, Recipe recipe, Structure structure) {
        Area cut = Pixels.asStored(recipe.cut(), recipe.source(), structure.orientation());
        double across = decoded.getWidth() / (double) structure.width();
        double down = decoded.getHeight() / (double) structure.height();
        int x = (int) Math.min(decoded.getWidth() - 1, cut.x() * across);
        int y = (int) Math.min(decoded.getHeight() - 1, cut.y() * down);
        int width = (int) Math.clamp(Math.round(cut.width() * across), 1, decoded.getWidth() - x);
        int height = (int) Math.clamp(Math.round(cut.height() * down), 1, decoded.getHeight() - y);
        return decoded.getSubimage(x, y, width, height);
    }

    private static BufferedImage laid(BufferedImage part, Recipe recipe, Structure structure) {
        Size inner = recipe.inner();
        BufferedImage scaled = structure.turned()
                ? Pixels.scale(part, inner.height(), inner.width())
                : Pixels.scale(part, inner.width(), inner.height());
        BufferedImage upright = Pixels.upright(scaled, structure.orientation());
        Size canvas = recipe.canvas();
        if (canvas.equals(inner)) {
            return upright;
        }
        BufferedImage whole = new BufferedImage(canvas.width(), canvas.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = whole.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, canvas.width(), canvas.height());
        graphics.drawImage(upright, (canvas.width() - inner.width()) / 2, (canvas.height() - inner.height()) / 2, null);
        graphics.dispose();
        return whole;
    }

    private static byte[] encoded(BufferedImage picture, long maxBytes) throws IOException {
        for (float quality : QUALITIES) {
            var out = new ByteArrayOutputStream();
            Pixels.writeJpeg(picture, quality, out);
            if (out.size() <= maxBytes) {
                return out.toByteArray();
            }
        }
        throw Problem.invalid("file", "media.cannotShrink");
    }
}
