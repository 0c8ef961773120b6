package com.webox.media.render;

import com.webox.kernel.Problem;
import com.webox.media.render.Structure.Piece;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Looks for another document in the parts of a file that are not picture: a page, a script, a PDF or an archive that
 * some other program would open. Pictures with a film behind them, as phones make them, are fine.
 */
final class Stowaways {

    private static final List<byte[]> MARKUP =
            marks("<script", "<html", "<!doctype html", "<svg ", "<svg>", "<iframe", "<?php", "javascript:");
    private static final List<byte[]> DOCUMENTS =
            marks("%pdf-1.", "%pdf-2.", "rar!\u001a\u0007", "7z\u00bc\u00af'\u001c");
    private static final byte[] ARCHIVE_END = "PK\u0005\u0006".getBytes(StandardCharsets.ISO_8859_1);
    // An archive is read from its end; its last record may be followed by a comment of 64 KB.
    private static final int ARCHIVE_TAIL = 22 + 0xFFFF;

    private Stowaways() {}

    static void refuse(List<Piece> foreign, byte[] whole) {
        if (within(foreign, whole)) {
            throw Problem.invalid("file", "media.mixedContent");
        }
    }

    /** @param end the last bytes of the file, as many as an archive's last record may take, or all of it */
    static boolean within(List<Piece> foreign, byte[] end) {
        return foreign.stream().anyMatch(Stowaways::carries) || endsAsArchive(end);
    }

    private static boolean carries(Piece piece) {
        for (int at = piece.from(); at < piece.to(); at++) {
            byte first = lower(piece.source()[at]);
            if (first == '<' || first == '%' || first == 'r' || first == '7' || first == 'j') {
                for (byte[] mark : MARKUP) {
                    if (stands(mark, piece, at)) {
                        return true;
                    }
                }
                for (byte[] mark : DOCUMENTS) {
                    if (stands(mark, piece, at)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean stands(byte[] mark, Piece piece, int at) {
        if (at + mark.length > piece.to()) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (lower(piece.source()[at + i]) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean endsAsArchive(byte[] whole) {
        int from = Math.max(0, whole.length - ARCHIVE_TAIL);
        for (int at = whole.length - 22; at >= from; at--) {
            if (whole[at] == 'P'
                    && whole[at + 1] == ARCHIVE_END[1]
                    && whole[at + 2] == ARCHIVE_END[2]
                    && whole[at + 3] == ARCHIVE_END[3]
                    // The comment's length must reach the end exactly, which chance does not do.
                    && (whole[at + 20] & 0xFF | (whole[at + 21] & 0xFF) << 8) == whole.length - at - 22) {
                return true;
            }
        }
        return false;
    }

    private static byte lower(byte value) {
        return value >= 'A' && value <= 'Z' ? (byte) (value + 32) : value;
    }

    private static List<byte[]> marks(String... texts) {
        return List.of(texts).stream()
                .map(text -> text.getBytes(StandardCharsets.ISO_8859_1))
                .toList();
    }
}
