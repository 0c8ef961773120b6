package com.webox.ai.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.webox.accounts.Member;
import com.webox.accounts.TestAccounts;
import com.webox.ai.Costs;
import com.webox.ai.job.GenerationJobs;
import com.webox.ai.job.JobId;
import com.webox.ai.job.JobResult;
import com.webox.ai.job.JobState;
import com.webox.ai.job.JobSummary;
import com.webox.ai.job.Started;
import com.webox.kernel.Money;
import com.webox.kernel.Problem;
import com.webox.media.AssetFilter;
import com.webox.media.AssetId;
import com.webox.media.AssetSummary;
import com.webox.media.Assets;
import com.webox.media.SampleFiles;
import com.webox.platform.http.HttpCalls;
import com.webox.testing.WeboxTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** From words to a film in the library, with a stand-in for Luma. */
@WeboxTest
@AutoConfigureMockMvc
class MakeAVideoTest {

    private static final StudioServer LUMA = studio();

    @Autowired
    TestAccounts accounts;

    @Autowired
    Videos videos;

    @Autowired
    GenerationJobs jobs;

    @Autowired
    Assets assets;

    @Autowired
    Costs costs;

    @Autowired
    MockMvc http;

    private final String order = "order-" + UUID.randomUUID();
    private Member ada;

    @DynamicPropertySource
    static void luma(DynamicPropertyRegistry properties) {
        properties.add("webox.ai.providers.luma.api-key", () -> "key-1");
        properties.add("webox.ai.providers.luma.base-url", LUMA::address);
    }

    @AfterAll
    static void close() {
        LUMA.close();
    }

    @BeforeEach
    void aPerson() {
        ada = accounts.signUp("Ada");
        LUMA.plays("POST", reply -> reply.json(201, "{'id':'" + order + "','state':'queued'}"));
        LUMA.plays("DELETE", reply -> reply.bytes(204, new byte[0]));
    }

    @Test
    void aFilmIsOrderedFetchedAndLiesInTheLibrary() {
        AtomicInteger looks = new AtomicInteger();
        looked(reply -> reply.json(
                200,
                looks.getAndIncrement() == 0
                        ? "{'state':'dreaming'}"
                        : "{'state':'completed','assets':{'video':'" + LUMA.address() + "/films/1.mp4'}}"));
        byte[] film = SampleFiles.mp4();
        LUMA.plays("GET /films", reply -> reply.bytes(200, film));

        JobId job = ordered();

        await().until(() -> job(job).sentence().key().equals("ai.video.making"));
        JobSummary done = ended(job);
        assertThat(done.state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(done.cost()).isEqualTo(Money.dollars("0.15"));
        JobResult result = Objects.requireNonNull(done.result());
        AssetSummary asset = as(() -> assets.get(new AssetId(UUID.fromString(result.reference()))));
        assertThat(asset.mime()).isEqualTo("video/mp4");
        assertThat(asset.name()).isEqualTo("A lantern in the orchard.mp4");
        assertThat(result.link()).isEqualTo("media?asset=" + asset.id());
        assertThat(as(() -> costs.now()).spent()).isEqualTo(Money.dollars("0.15"));
        assertThat(as(() -> costs.now()).byMaker())
                .singleElement()
                .satisfies(share -> assertThat(share.name()).isEqualTo("Luma ray-flash-2"));
    }

    @Test
    void anAddressThatIsOverAndAFileThatBreaksOffAreAskedForAgainAndNothingIsOrderedTwice() {
        byte[] film = SampleFiles.mp4();
        AtomicInteger fetches = new AtomicInteger();
        looked(reply ->
                reply.json(200, "{'state':'completed','assets':{'video':'" + LUMA.address() + "/films/2.mp4'}}"));
        LUMA.plays("GET /films", reply -> {
            switch (fetches.getAndIncrement()) {
                case 0 -> reply.json(403, "{}");
                case 1 -> reply.half(film);
                default -> reply.bytes(200, film);
            }
        });
        int before = LUMA.asked("POST").size();

        JobId job = ordered();

        assertThat(ended(job).state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(fetches).hasValue(3);
        assertThat(LUMA.asked("POST")).hasSize(before + 1);
        assertThat(as(() -> assets.count(AssetFilter.ALL))).isEqualTo(1);
        assertThat(as(() -> costs.now()).spent()).isEqualTo(Money.dollars("0.15"));
    }

    @Test
    void theApiOrdersTellsAndCancels() throws Exception {
        looked(reply -> reply.json(200, "{'state':'queued'}"));
        String answer = http.perform(as(
                        ada,
                        post("/api/ai/videos")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"prompt\":\"A lantern\",\"shape\":\"TALL\"}")))
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.state").value("QUEUED"))
                .andExpect(jsonPath("$.estimated").value(0.15))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String id = HttpCalls.JSON.readTree(answer).path("id").asString();
        await().until(() -> job(new JobId(UUID.fromString(id))).sentence().key().equals("ai.video.queued"));

        http.perform(as(ada, get("/api/ai/jobs").header("Accept-Language", "fr")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].step").value("Luma a la commande et commence bientôt"));
        http.perform(as(ada, get("/api/ai/jobs/{id}", id)))
                .andExpect(jsonPath("$.job.title").value("A lantern"))
                .andExpect(jsonPath("$.job.reserved").value(0.15))
                .andExpect(jsonPath("$.parts[0].state").value("WORKING"));
        Member stranger = accounts.signUp("Bob");
        http.perform(as(stranger, get("/api/ai/jobs/{id}", id))).andExpect(status().isNotFound());
        http.perform(as(stranger, delete("/api/ai/jobs/{id}", id))).andExpect(status().isNotFound());
        http.perform(as(stranger, post("/api/ai/jobs/{id}/retry", id))).andExpect(status().isNotFound());
        http.perform(as(ada, post("/api/ai/jobs/{id}/retry", id))).andExpect(status().isConflict());

        http.perform(as(ada, delete("/api/ai/jobs/{id}", id))).andExpect(status().isNoContent());

        assertThat(ended(new JobId(UUID.fromString(id))).state()).isEqualTo(JobState.CANCELLED);
        assertThat(LUMA.asked("DELETE"))
                .anySatisfy(asked -> assertThat(asked.path()).isEqualTo("/generations/" + order));
        http.perform(as(ada, delete("/api/ai/jobs/{id}", id))).andExpect(status().isConflict());
    }

    @Test
    void whatCannotBeMadeIsSaidAtOnce() throws Exception {
        for (String body : new String[] {
            "{\"prompt\":\" \"}",
            "{\"prompt\":\"x\",\"segments\":3}",
            "{\"prompt\":\"x\",\"image\":\"http://example.com/a.jpg\"}"
        }) {
            http.perform(as(
                            ada,
                            post("/api/ai/videos")
                                    .contentType(MediaType.APPLICATION_JSON)
                                    .content(body)))
                    .andExpect(status().isUnprocessableContent());
        }
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> as(() -> videos.start(lantern(), "runway", "test")))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("aiVideoNoProvider"));
        accounts.as(ada, () -> costs.limit(new BigDecimal("0.10")));
        http.perform(as(
                        ada,
                        post("/api/ai/videos")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"prompt\":\"x\"}")))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("aiBudgetSpent"));
        assertThat(as(() -> jobs.mine(10))).isEmpty();
    }

    private void looked(StudioServer.Play play) {
        LUMA.plays("GET /generations/" + order, play);
    }

    private JobId ordered() {
        return ((Started.Accepted) as(() -> videos.start(lantern(), null, "test"))).job();
    }

    private static VideoRequest lantern() {
        return new VideoRequest("A lantern in the orchard!", null, VideoShape.WIDE, 1);
    }

    private JobSummary ended(JobId job) {
        await().atMost(Duration.ofSeconds(60)).until(() -> job(job).state().over());
        return job(job);
    }

    private JobSummary job(JobId job) {
        return as(() -> jobs.get(job)).job();
    }

    private <T> T as(Supplier<T> code) {
        return accounts.as(ada, code);
    }

    private MockHttpServletRequestBuilder as(Member member, MockHttpServletRequestBuilder request) {
        return request.with(authentication(accounts.signedIn(member)));
    }

    private static StudioServer studio() {
        try {
            return new StudioServer();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
