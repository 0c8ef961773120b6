package com.webox.ai.provider.builtin.image;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Locale;
import java.util.Scanner;

/** Reads a shape as the motifs' file writes it. */
final class Figure {

    private Figure() {}

    static Shape of(String text) {
        Scanner words = new Scanner(text.strip().replaceAll("([A-Z])", " $1 ").strip())
                .useDelimiter("[\\s,]+")
                .useLocale(Locale.ROOT);
        char first = words.next().charAt(0);
        if (first == 'O') {
            double x = words.nextDouble();
            double y = words.nextDouble();
            double across = words.nextDouble();
            double down = words.nextDouble();
            return new Ellipse2D.Double(x - across, y - down, 2 * across, 2 * down);
        }
        if (first == 'R') {
            double x = words.nextDouble();
            double y = words.nextDouble();
            double width = words.nextDouble();
            double height = words.nextDouble();
            double round = 2 * words.nextDouble();
            return new RoundRectangle2D.Double(x, y, width, height, round, round);
        }
        return path(words, first);
    }

    private static Path2D path(Scanner words, char first) {
        Path2D path = new Path2D.Double();
        double x = 0;
        double y = 0;
        char command = first;
        while (true) {
            switch (command) {
                case 'M' -> path.moveTo(x = words.nextDouble(), y = words.nextDouble());
                case 'L' -> path.lineTo(x = words.nextDouble(), y = words.nextDouble());
                case 'H' -> path.lineTo(x = words.nextDouble(), y);
                case 'V' -> path.lineTo(x, y = words.nextDouble());
                case 'C' ->
                    path.curveTo(
                            words.nextDouble(),
                            words.nextDouble(),
                            words.nextDouble(),
                            words.nextDouble(),
                            x = words.nextDouble(),
                            y = words.nextDouble());
                case 'Q' ->
                    path.quadTo(words.nextDouble(), words.nextDouble(), x = words.nextDouble(), y = words.nextDouble());
                case 'Z' -> path.closePath();
                default -> throw new IllegalArgumentException("no such line: " + command);
            }
            if (!words.hasNext()) {
                return path;
            }
            if (!words.hasNextDouble()) {
                command = words.next().charAt(0);
            }
        }
    }
}
