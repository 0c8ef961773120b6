package com.webox.ai.provider.builtin.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Breaks words into lines of like width. */
final class Balance {

    private Balance() {}

    /** @param count of lines, at most one a word */
    static List<String> lines(List<String> words, int count, ToDoubleFunction<String> width) {
        int size = words.size();
        double space = width.applyAsDouble(" ");
        double[] before = new double[size + 1];
        for (int i = 0; i < size; i++) {
            before[i + 1] = before[i] + width.applyAsDouble(words.get(i)) + space;
        }
        // The least sum of squared widths: the widest line is narrow, and none is a lonely word.
        double[][] cost = new double[count + 1][size + 1];
        int[][] from = new int[count + 1][size + 1];
        for (double[] row : cost) {
            Arrays.fill(row, Double.POSITIVE_INFINITY);
        }
        cost[0][0] = 0;
        for (int line = 1; line <= count; line++) {
            for (int end = line; end <= size; end++) {
                for (int start = line - 1; start < end; start++) {
                    double wide = before[end] - before[start] - space;
                    double sum = cost[line - 1][start] + wide * wide;
                    if (sum < cost[line][end]) {
                        cost[line][end] = sum;
                        from[line][end] = start;
                    }
                }
            }
        }
        List<String> lines = new ArrayList<>();
        for (int line = count, end = size; line > 0; line--) {
            int start = from[line][end];
            lines.addFirst(String.join(" ", words.subList(start, end)));
            end = start;
        }
        return lines;
    }
}
