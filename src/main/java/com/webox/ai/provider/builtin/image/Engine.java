package com.webox.ai.provider.builtin.image;

import com.webox.ai.ImagePalette;
import com.webox.ai.ImageRequest;
import com.webox.ai.ImageStyle;
import com.webox.ai.MadeImage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws what a request says. The same request gives the same bytes. */
final class Engine {

    /** Grain makes a lossless file ten times as large, and hides what a little loss does. */
    private static final float QUALITY = 0.93f;

    private Engine() {}

    static MadeImage make(ImageRequest request) {
        BufferedImage drawn = draw(request, false);
        boolean grained = request.style() == ImageStyle.GRADIENT || request.style() == ImageStyle.SPOTLIGHT;
        return new MadeImage(
                file(drawn, grained ? "jpeg" : "png"),
                grained ? "image/jpeg" : "image/png",
                drawn.getWidth(),
                drawn.getHeight());
    }

    /** @param mute leaves the words' ink out */
    static BufferedImage draw(ImageRequest request, boolean mute) {
        Wording wording = Wording.of(request.prompt());
        ImagePalette palette =
                request.palette() == ImagePalette.AUTO ? Moods.of(wording.words(), request.seed()) : request.palette();
        List<Motif> called = Motifs.in(wording.words(), wording.french());
        Sheet sheet = new Sheet(
                request.width(),
                request.height(),
                request.seed(),
                Scheme.of(palette),
                wording,
                called.isEmpty() ? List.of(Motifs.anything()) : called,
                mute);
        try {
            composition(request.style()).draw(sheet);
        } finally {
            sheet.pen.dispose();
        }
        return sheet.image;
    }

    private static Composition composition(ImageStyle style) {
        return switch (style) {
            case POSTER -> new Poster();
            case QUOTE -> new Quotation();
            case GEOMETRIC -> new Bauhaus();
            case ORGANIC -> new Organic();
            case GRADIENT -> new Gradient();
            case PAPERCUT -> new Papercut();
            case SPOTLIGHT -> new Spotlight();
            case CONFETTI -> new Feast();
        };
    }

    private static byte[] file(BufferedImage image, String format) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (format.equals("jpeg")) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(QUALITY);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
