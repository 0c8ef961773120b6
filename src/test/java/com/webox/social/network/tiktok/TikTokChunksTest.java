package com.webox.social.network.tiktok;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The vendor's rules for chunks, for videos of all sizes. */
class TikTokChunksTest {

    private static final long MB = 1024 * 1024;

    @ParameterizedTest
    @ValueSource(
            longs = {1, 4 * MB, 5 * MB, 16 * MB, 16 * MB + 1, 32 * MB - 1, 32 * MB, 100 * MB + 7, 500 * MB, 4096 * MB})
    void chunks_are_as_tiktok_wants_them(long bytes) {
        TikTokChunks chunks = new TikTokChunks(bytes);
        if (bytes < 5 * MB) {
            assertThat(chunks.size()).isEqualTo(bytes);
        } else {
            assertThat(chunks.size()).isBetween(5 * MB, 64 * MB);
        }
        assertThat(chunks.count())
                .isEqualTo((int) Math.max(1, bytes / chunks.size()))
                .isBetween(1, 1000);

        long begin = 0;
        int sent = 1;
        while (!chunks.last(begin)) {
            assertThat(chunks.endOf(begin) - begin).isEqualTo(chunks.size());
            assertThat(chunks.beginOf(begin)).isEqualTo(begin);
            assertThat(chunks.beginOf(begin + 1)).isEqualTo(begin);
            begin = chunks.endOf(begin);
            sent++;
        }
        assertThat(sent).isEqualTo(chunks.count());
        assertThat(chunks.endOf(begin)).isEqualTo(bytes);
        assertThat(chunks.endOf(begin) - begin).isBetween(1L, 128 * MB);
        assertThat(chunks.beginOf(bytes - 1)).isEqualTo(begin);
    }
}
