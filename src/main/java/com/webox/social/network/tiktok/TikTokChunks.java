package com.webox.social.network.tiktok;

/**
 * How a video is cut for its way up. Chunks have 5 to 64 MB; what is left over joins the last one, which may have 128.
 *
 * @param bytes of the whole video
 */
record TikTokChunks(long bytes) {

    private static final long USUAL = 16L * 1024 * 1024;

    long size() {
        return Math.min(bytes, USUAL);
    }

    int count() {
        return (int) Math.max(1, bytes / USUAL);
    }

    /** Where the chunk begins that the byte at {@code offset} belongs to. */
    long beginOf(long offset) {
        return Math.min(offset / size(), count() - 1) * size();
    }

    /** The end (excluded) of the chunk that begins at {@code begin}. */
    long endOf(long begin) {
        return last(begin) ? bytes : begin + size();
    }

    boolean last(long begin) {
        return begin >= (count() - 1) * size();
    }
}
