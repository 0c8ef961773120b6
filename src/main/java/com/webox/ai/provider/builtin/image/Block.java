package com.webox.ai.provider.builtin.image;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lines of letters, set and placed: balanced, as large as their room lets them be, and wholly within it. */
record Block(Path2D letters, Rectangle2D bounds, double size) {

    /** Where lines begin, in parts of the room that is left. */
    enum Align {
        LEFT(0),
        CENTRE(0.5);

        private final double part;

        Align(double part) {
            this.part = part;
        }
    }

    /**
     * How letters are set.
     *
     * @param largest size in pixels
     * @param leading from baseline to baseline, at a size of 1
     * @param tracking more room between letters, at a size of 1
     * @param down where in its room the block stands: 0 at the top, 1 at the foot
     */
    record Manner(
            Face face, double largest, double leading, double tracking, boolean capitals, Align align, double down) {}

    private static final int MOST_LINES = 7;
    private static final double SHRINK = 0.97;

    /** A room that holds not even this holds nothing. */
    private static final double SMALLEST = 2;

    /** As large as it fits. */
    static Block fit(String text, Rectangle2D room, Manner manner) {
        String said = manner.capitals() ? text.toUpperCase(Locale.ROOT) : text;
        List<String> words = List.of(said.split(" "));
        Block best = null;
        for (int lines = 1; lines <= Math.min(MOST_LINES, words.size()); lines++) {
            Block block = sized(
                    Balance.lines(words, lines, word -> manner.face().width(word, 1, manner.tracking())), room, manner);
            // One line less is better than a hair's breadth more.
            if (best == null || block.size() > best.size() * 1.06) {
                best = block;
            }
        }
        if (best == null) {
            throw new IllegalArgumentException("nothing to set");
        }
        return best;
    }

    private static Block sized(List<String> lines, Rectangle2D room, Manner manner) {
        double widest = lines.stream()
                .mapToDouble(line -> manner.face().width(line, 1, manner.tracking()))
                .max()
                .orElse(1);
        double size = Math.min(manner.largest(), room.getWidth() / widest);
        Block block = set(lines, size, room, manner);
        while (size > SMALLEST
                && (block.bounds.getHeight() > room.getHeight() || block.bounds.getWidth() > room.getWidth())) {
            size *= SHRINK;
            block = set(lines, size, room, manner);
        }
        return block.moved(
                room.getX() + (room.getWidth() - block.bounds.getWidth()) * manner.align().part - block.bounds.getX(),
                room.getY() + (room.getHeight() - block.bounds.getHeight()) * manner.down() - block.bounds.getY());
    }

    private static Block set(List<String> lines, double size, Rectangle2D room, Manner manner) {
        Path2D all = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (int i = 0; i < lines.size(); i++) {
            Shape line = manner.face().line(lines.get(i), size, manner.tracking());
            Rectangle2D ink = line.getBounds2D();
            // Aligned by the ink: the empty sides of letters differ, and large type shows it.
            double x = (room.getWidth() - ink.getWidth()) * manner.align().part - ink.getX();
            all.append(
                    line.getPathIterator(AffineTransform.getTranslateInstance(x, i * manner.leading() * size)), false);
        }
        return new Block(all, all.getBounds2D(), size);
    }

    /** Each line as wide as the room, so that the lines grow into one wall of letters. */
    static Block wall(String text, Rectangle2D room, Manner manner) {
        List<String> words = List.of((manner.capitals() ? text.toUpperCase(Locale.ROOT) : text).split(" "));
        Block best = null;
        for (int count = 1; count <= Math.min(MOST_LINES, words.size()); count++) {
            List<String> lines =
                    Balance.lines(words, count, word -> manner.face().width(word, 1, manner.tracking()));
            Block block = wall(lines, room, manner);
            if (best == null || area(block) > area(best)) {
                best = block;
            }
        }
        if (best == null) {
            throw new IllegalArgumentException("nothing to set");
        }
        return best;
    }

    private static double area(Block block) {
        return block.bounds.getWidth() * block.bounds.getHeight();
    }

    private static Block wall(List<String> lines, Rectangle2D room, Manner manner) {
        double width = room.getWidth();
        Block block = stacked(lines, width, manner);
        while (width > SMALLEST && block.bounds.getHeight() > room.getHeight()) {
            width *= SHRINK;
            block = stacked(lines, width, manner);
        }
        return block.moved(
                room.getX() + (room.getWidth() - block.bounds.getWidth()) * manner.align().part - block.bounds.getX(),
                room.getY() + (room.getHeight() - block.bounds.getHeight()) * manner.down() - block.bounds.getY());
    }

    private static Block stacked(List<String> lines, double width, Manner manner) {
        Path2D all = new Path2D.Double(Path2D.WIND_NON_ZERO);
        List<Double> sizes = new ArrayList<>();
        for (String line : lines) {
            Rectangle2D ink = manner.face().line(line, 1, manner.tracking()).getBounds2D();
            sizes.add(Math.min(manner.largest(), width / ink.getWidth()));
        }
        double y = 0;
        double smallest = sizes.stream().mapToDouble(Double::doubleValue).min().orElse(1);
        for (int i = 0; i < lines.size(); i++) {
            // A short word does not shout its neighbours down.
            double size = Math.min(sizes.get(i), smallest * 2.6);
            Shape line = manner.face().line(lines.get(i), size, manner.tracking());
            Rectangle2D ink = line.getBounds2D();
            // From capital to capital, but no accent touches the line above.
            y += i == 0
                    ? 0
                    : Math.max(manner.face().capHeight() * size + smallest * 0.15, smallest * 0.04 - ink.getY());
            all.append(line.getPathIterator(AffineTransform.getTranslateInstance(-ink.getX(), y)), false);
        }
        return new Block(all, all.getBounds2D(), smallest);
    }

    Block moved(double dx, double dy) {
        AffineTransform move = AffineTransform.getTranslateInstance(dx, dy);
        Path2D there = new Path2D.Double(letters, move);
        return new Block(there, there.getBounds2D(), size);
    }
}
