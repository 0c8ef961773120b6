package com.webox.ai.provider.builtin.image;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.util.List;

/**
 * Something drawn in a box of 100 by 100.
 *
 * @param words that call for it: English, then French
 */
record Motif(String name, List<List<String>> words, List<Layer> layers) {

    private static final double BOX = 100;

    Motif {
        words = List.copyOf(words);
        layers = List.copyOf(layers);
    }

    /** @param strength 0 to 1; a {@code stroke} of 0 fills */
    record Layer(String paint, double strength, Shape shape, boolean clipped, float stroke) {}

    /** Within a square of {@code size} whose middle is at x, y, turned by {@code degrees}. */
    void draw(Graphics2D pen, double x, double y, double size, double degrees, Scheme scheme) {
        Graphics2D own = (Graphics2D) pen.create();
        try {
            own.transform(place(x, y, size, degrees));
            Shape base = null;
            for (Layer layer : layers) {
                own.setColor(Scheme.faint(scheme.role(layer.paint()), layer.strength()));
                if (layer.stroke() > 0) {
                    own.setStroke(new BasicStroke(layer.stroke(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                    own.draw(layer.shape());
                } else if (layer.clipped() && base != null) {
                    // An intersection has smooth edges; a clip would not.
                    Area part = new Area(base);
                    part.intersect(new Area(layer.shape()));
                    own.fill(part);
                } else {
                    own.fill(layer.shape());
                    base = layer.shape();
                }
            }
        } finally {
            own.dispose();
        }
    }

    /** All that it covers, for a shadow. */
    Area outline(double x, double y, double size, double degrees) {
        Area all = new Area();
        for (Layer layer : layers) {
            if (!layer.clipped() && layer.strength() > 0.5) {
                all.add(new Area(
                        layer.stroke() > 0
                                ? new BasicStroke(layer.stroke(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                                        .createStrokedShape(layer.shape())
                                : layer.shape()));
            }
        }
        return all.createTransformedArea(place(x, y, size, degrees));
    }

    private static AffineTransform place(double x, double y, double size, double degrees) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.rotate(Math.toRadians(degrees));
        place.scale(size / BOX, size / BOX);
        place.translate(-BOX / 2, -BOX / 2);
        return place;
    }
}
