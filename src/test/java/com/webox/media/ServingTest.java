package com.webox.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.webox.accounts.Member;
import com.webox.accounts.TestAccounts;
import com.webox.platform.secrets.KeyRing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What the library gives out over HTTP, to whom, and how; and its API. */
@MediaTest
class ServingTest {

    @Autowired
    MockMvc http;

    @Autowired
    Assets assets;

    @Autowired
    MediaFiles files;

    @Autowired
    KeyRing keys;

    @Autowired
    TestAccounts accounts;

    Member editor;
    AssetSummary photo;
    byte[] clean;

    @BeforeEach
    void upload() throws IOException {
        editor = accounts.signUp("Nadia");
        photo = upload(editor, "Été à Paris.jpg", SampleFiles.phoneJpeg(400, 300, 1));
        try (InputStream in = files.open(editor.workspace(), photo.id(), Rendition.CLEAN)) {
            clean = in.readAllBytes();
        }
    }

    @Test
    void membersSeeTheirFilesAndNothingThatIsAPage() throws Exception {
        byte[] body = http.perform(as(editor, get("/media/{id}/clean", photo.id())))
                .andExpect(status().isOk())
                .andExpect(header().string(HttpHeaders.CONTENT_TYPE, "image/jpeg"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", org.hamcrest.Matchers.containsString("sandbox")))
                .andExpect(header().string(HttpHeaders.CACHE_CONTROL, org.hamcrest.Matchers.startsWith("private")))
                .andExpect(header().string(HttpHeaders.CONTENT_DISPOSITION, org.hamcrest.Matchers.startsWith("inline")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(body).isEqualTo(clean);
    }

    @Test
    void downloadsCarryTheNameThePersonGave() throws Exception {
        http.perform(as(editor, get("/media/{id}/clean?download=true", photo.id())))
                .andExpect(header().string(
                                HttpHeaders.CONTENT_DISPOSITION,
                                org.hamcrest.Matchers.allOf(
                                        org.hamcrest.Matchers.startsWith("attachment"),
                                        org.hamcrest.Matchers.containsString(
                                                "UTF-8''%C3%89t%C3%A9%20%C3%A0%20Paris.jpg"))));
    }

    @Test
    void theOriginalIsNotGivenOut() throws Exception {
        http.perform(as(editor, get("/media/{id}/original", photo.id()))).andExpect(status().isNotFound());
    }

    @Test
    void othersSeeNothing() throws Exception {
        Member stranger = accounts.signUp("Otto");
        http.perform(as(stranger, get("/media/{id}/jpeg", photo.id()))).andExpect(status().isNotFound());
        http.perform(get("/media/{id}/jpeg", photo.id()))
                .andExpect(
                        result -> assertThat(result.getResponse().getStatus()).isIn(302, 401, 403));
    }

    @Test
    void whatTheBrowserHasIsNotSentAgain() throws Exception {
        String etag = Objects.requireNonNull(http.perform(as(editor, get("/media/{id}/jpeg", photo.id())))
                .andReturn()
                .getResponse()
                .getHeader(HttpHeaders.ETAG));
        http.perform(as(editor, get("/media/{id}/jpeg", photo.id())).header(HttpHeaders.IF_NONE_MATCH, etag))
                .andExpect(status().isNotModified());
        http.perform(as(editor, get("/media/{id}/thumbnail", photo.id())).header(HttpHeaders.IF_NONE_MATCH, etag))
                .andExpect(status().isOk());
    }

    @Test
    void rangesAreServed() throws Exception {
        range("bytes=10-19", 206, 10, 20);
        range("bytes=100-", 206, 100, clean.length);
        range("bytes=-5", 206, clean.length - 5, clean.length);
        range("bytes=0-99999999", 206, 0, clean.length);
        range("bytes=0-1,5-6", 200, 0, clean.length);
        range("lines=1-2", 200, 0, clean.length);
        http.perform(as(editor, get("/media/{id}/clean", photo.id())).header(HttpHeaders.RANGE, "bytes=99999999-"))
                .andExpect(status().is(416))
                .andExpect(header().string(HttpHeaders.CONTENT_RANGE, "bytes */" + clean.length));
        http.perform(as(editor, get("/media/{id}/clean", photo.id()))
                        .header(HttpHeaders.RANGE, "bytes=0-1")
                        .header(HttpHeaders.IF_RANGE, "\"another\""))
                .andExpect(status().isOk());
        http.perform(as(editor, head("/media/{id}/clean", photo.id())))
                .andExpect(status().isOk())
                .andExpect(header().longValue(HttpHeaders.CONTENT_LENGTH, clean.length));
    }

    private void range(String wanted, int status, int from, int to) throws Exception {
        MvcResult result = http.perform(
                        as(editor, get("/media/{id}/clean", photo.id())).header(HttpHeaders.RANGE, wanted))
                .andExpect(status().is(status))
                .andReturn();
        assertThat(result.getResponse().getContentAsByteArray())
                .as(wanted)
                .isEqualTo(Arrays.copyOfRange(clean, from, to));
        if (status == 206) {
            assertThat(result.getResponse().getHeader(HttpHeaders.CONTENT_RANGE))
                    .isEqualTo("bytes " + from + "-" + (to - 1) + "/" + clean.length);
        }
    }

    @Test
    void aSignedAddressOpensOneRenditionWithoutASession() throws Exception {
        URI address = files.publicUrl(editor.workspace(), photo.id(), Rendition.CLEAN, Duration.ofHours(1));

        assertThat(address.toString()).startsWith("https://studio.example/media/public/");
        MvcResult result = http.perform(get(address.getPath()))
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist(HttpHeaders.SET_COOKIE))
                .andExpect(header().string(HttpHeaders.CONTENT_TYPE, "image/jpeg"))
                .andReturn();
        assertThat(result.getResponse().getContentAsByteArray()).isEqualTo(clean);
        assertThat(result.getRequest().getSession(false)).isNull();
    }

    @Test
    void anAlteredAddressOpensNothing() throws Exception {
        String token = token(photo, Instant.now().plusSeconds(60));
        for (int at = 0; at < token.length(); at += 7) {
            char other = token.charAt(at) == 'A' ? 'B' : 'A';
            String altered = token.substring(0, at) + other + token.substring(at + 1);
            http.perform(get("/media/public/{token}", altered)).andExpect(status().isNotFound());
        }
        for (String nonsense : new String[] {"x", "x.", "a.b", token + "A", token.substring(0, 20), "é.é"}) {
            http.perform(get("/media/public/{token}", nonsense)).andExpect(status().isNotFound());
        }
    }

    @Test
    void anAddressDiesAtItsTime() throws Exception {
        http.perform(get("/media/public/{token}", token(photo, Instant.now().minusSeconds(1))))
                .andExpect(status().isGone());
    }

    @Test
    void anAddressNamesItsWorkspace() throws Exception {
        Member stranger = accounts.signUp("Otto");
        String token = new PublicAddress(
                        stranger.workspace(),
                        photo.id(),
                        Rendition.CLEAN,
                        Instant.now().plusSeconds(60))
                .token(keys);
        http.perform(get("/media/public/{token}", token)).andExpect(status().isNotFound());
    }

    private String token(AssetSummary asset, Instant expires) {
        return new PublicAddress(editor.workspace(), asset.id(), Rendition.CLEAN, expires).token(keys);
    }

    // --- API ---

    @Test
    void programsUploadAndReadBack() throws Exception {
        http.perform(api(multipart("/api/media/assets")
                        .file(new MockMultipartFile("file", "cat.png", "text/html", SampleFiles.png(30, 20)))
                        .param("alt", "A cat")))
                .andExpect(status().isCreated())
                .andExpect(
                        header().string(HttpHeaders.LOCATION, org.hamcrest.Matchers.startsWith("/api/media/assets/")))
                .andExpect(jsonPath("$.name").value("cat.png"))
                .andExpect(jsonPath("$.mime").value("image/png"))
                .andExpect(jsonPath("$.kind").value("picture"))
                .andExpect(jsonPath("$.width").value(30))
                .andExpect(jsonPath("$.alt").value("A cat"));
        http.perform(api(get("/api/media/assets?limit=1")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].name").value("cat.png"))
                .andExpect(jsonPath("$.next").isNotEmpty());
    }

    @Test
    void programsAreToldWhatIsWrong() throws Exception {
        http.perform(api(multipart("/api/media/assets")
                        .file(new MockMultipartFile("file", "cat.png", "image/png", "no picture".getBytes()))))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.field").value("file"))
                .andExpect(jsonPath("$.code").value("media.notMedia"))
                .andExpect(jsonPath("$.detail").isNotEmpty());
        http.perform(api(multipart("/api/media/assets").param("alt", "nothing")))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("media.missing"));
        http.perform(api(get("/api/media/assets?kind=hat")))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.field").value("kind"));
    }

    @Test
    void programsChangeAndDelete() throws Exception {
        http.perform(api(patch("/api/media/assets/{id}", photo.id()))
                        .contentType("application/json")
                        .content("{\"alt\": \"Paris in June\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.alt").value("Paris in June"))
                .andExpect(jsonPath("$.name").value("Été à Paris.jpg"));
        http.perform(api(delete("/api/media/assets/{id}", photo.id()))).andExpect(status().isNoContent());
        http.perform(api(get("/api/media/assets/{id}", photo.id()))).andExpect(status().isNotFound());
        http.perform(api(delete("/api/media/assets/{id}", photo.id()))).andExpect(status().isNotFound());
    }

    private MockHttpServletRequestBuilder as(Member member, MockHttpServletRequestBuilder request) {
        return request.with(authentication(accounts.signedIn(member)));
    }

    private <B extends org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder<B>> B api(
            B request) {
        return request.with(authentication(accounts.signedIn(editor)));
    }

    private AssetSummary upload(Member member, String name, byte[] content) {
        return accounts.as(member, () -> {
            try {
                return assets.upload(name, new ByteArrayInputStream(content));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
