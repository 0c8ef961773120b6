package com.webox.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.webox.accounts.Member;
import com.webox.accounts.TestAccounts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** PDF documents in the library: kept as they came, found by their kind, never shown as a page of ours. */
@MediaTest
class DocumentsTest {

    @Autowired
    MockMvc http;

    @Autowired
    Assets assets;

    @Autowired
    MediaFiles files;

    @Autowired
    TestAccounts accounts;

    Member editor;

    @BeforeEach
    void signUp() {
        editor = accounts.signUp("Nadia");
    }

    @Test
    void aDocumentIsKeptAsItCame() throws IOException {
        for (byte[] content : List.of(SampleFiles.pdf(), SampleFiles.newerPdf(""))) {
            AssetSummary asset = upload("Programme d’été.jpg", content);

            assertThat(asset.kind()).isEqualTo(AssetKind.DOCUMENT);
            assertThat(asset.mime()).isEqualTo("application/pdf");
            assertThat(asset.name())
                    .as("ends as its content, not as it was sent")
                    .isEqualTo("Programme d’été.pdf");
            assertThat(asset.state()).isEqualTo(AssetState.READY);
            assertThat(read(asset, Rendition.CLEAN)).isEqualTo(content);
        }
    }

    @Test
    void itsCardIsADrawnPage() throws IOException {
        AssetSummary asset = upload("a.pdf", SampleFiles.pdf());

        var thumbnail = ImageIO.read(new ByteArrayInputStream(read(asset, Rendition.THUMBNAIL)));
        assertThat(thumbnail.getWidth()).isEqualTo(320);
        Set<Integer> tones = new HashSet<>();
        for (int x = 100; x < 220; x++) {
            tones.add(thumbnail.getRGB(x, 140) >> 4 & 0xF);
        }
        assertThat(tones).as("paper and letters").contains(0xF, 0x5);
        assertThat(files.mime(editor.workspace(), asset.id(), Rendition.JPEG)).isEqualTo("image/jpeg");
    }

    @Test
    void itIsFoundByItsKind() throws IOException {
        AssetSummary document = upload("a.pdf", SampleFiles.pdf());
        AssetSummary picture = upload("a.png", SampleFiles.png(20, 20));

        assertThat(listed(AssetKind.DOCUMENT)).containsExactly(document.id());
        assertThat(listed(AssetKind.PICTURE)).containsExactly(picture.id());
        assertThat(listed(AssetKind.VIDEO)).isEmpty();
    }

    @Test
    void aBrowserOnlySavesIt() throws Exception {
        AssetSummary asset = upload("Programme.pdf", SampleFiles.pdf());
        String shared = files.publicUrl(editor.workspace(), asset.id(), Rendition.CLEAN, Duration.ofMinutes(1))
                .getPath();

        MockHttpServletResponse toMember = http.perform(
                        get("/media/{id}/clean", asset.id()).with(authentication(accounts.signedIn(editor))))
                .andReturn()
                .getResponse();
        MockHttpServletResponse toNetwork =
                http.perform(get(URI.create(shared))).andReturn().getResponse();

        for (MockHttpServletResponse answer : List.of(toMember, toNetwork)) {
            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(answer.getContentType()).isEqualTo("application/pdf");
            assertThat(answer.getHeader(HttpHeaders.CONTENT_DISPOSITION)).startsWith("attachment");
            assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.getHeader("Content-Security-Policy")).contains("sandbox");
            assertThat(answer.getContentAsByteArray()).isEqualTo(SampleFiles.pdf());
        }
    }

    private List<AssetId> listed(AssetKind kind) {
        return accounts.as(
                editor,
                () -> assets.list(new AssetFilter("", kind), null, 10).items().stream()
                        .map(AssetSummary::id)
                        .toList());
    }

    private byte[] read(AssetSummary asset, Form form) throws IOException {
        try (InputStream in = files.open(editor.workspace(), asset.id(), form)) {
            return in.readAllBytes();
        }
    }

    private AssetSummary upload(String name, byte[] content) {
        return accounts.as(editor, () -> {
            try {
                return assets.upload(name, new ByteArrayInputStream(content));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
