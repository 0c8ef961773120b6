package com.webox.rehearsal.tiktok;

import com.webox.rehearsal.Draft;
import com.webox.rehearsal.Drafts;
import com.webox.rehearsal.FileFacts;
import com.webox.rehearsal.InRehearsal;
import com.webox.rehearsal.Media;
import com.webox.rehearsal.MediaStore;
import com.webox.rehearsal.Network;
import jakarta.annotation.PreDestroy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Fetches photos from the addresses a draft names, as TikTok's servers do, away from the request. */
@Component
@InRehearsal
class TikTokFetcher {

    private static final Logger log = LoggerFactory.getLogger(TikTokFetcher.class);
    private static final int LARGEST = 20 << 20;
    private static final Set<String> TAKEN = Set.of("image/jpeg", "image/webp");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Drafts drafts;
    private final MediaStore media;
    private final TikTokPosts posts;
    private final Clock clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore downloads = new Semaphore(4);
    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private volatile boolean stopping;

    TikTokFetcher(Drafts drafts, MediaStore media, TikTokPosts posts, Clock clock) {
        this.drafts = drafts;
        this.media = media;
        this.posts = posts;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        drafts.open(Network.TIKTOK, TikTokPosts.PHOTO).forEach(this::start);
        drafts.open(Network.TIKTOK, TikTokPosts.INBOX_PHOTO).forEach(this::start);
    }

    void start(Draft draft) {
        threads.execute(() -> run(draft));
    }

    /** Ends downloads by closing the client, never by interrupting: an interrupted write would close H2's file. */
    @PreDestroy
    void stop() {
        stopping = true;
        http.shutdownNow();
        threads.close();
    }

    private void run(Draft draft) {
        downloads.acquireUninterruptibly();
        try {
            if (!stopping) {
                fetch(draft);
            }
        } catch (IOException e) {
            log.info("rehearsal TikTok could not fetch the photos of {}: {}", draft.id(), e.toString());
            fail(draft, "photo_pull_failed");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.warn("rehearsal TikTok could not make {}", draft.id(), e);
        } finally {
            downloads.release();
        }
    }

    private void fetch(Draft draft) throws IOException, InterruptedException {
        List<Media> photos = new ArrayList<>();
        for (JsonNode address : JsonMapper.shared().readTree(draft.body()).at("/source_info/photo_images")) {
            byte[] bytes = bytes(URI.create(address.asString()));
            Media file = media.announce(Network.TIKTOK, draft.accountId(), "photo", "", bytes.length);
            FileFacts facts = media.write(file, new ByteArrayInputStream(bytes));
            if (bytes.length > LARGEST) {
                fail(draft, "picture_size_check_failed");
                return;
            }
            if (!TAKEN.contains(facts.mime())) {
                fail(draft, "file_format_check_failed");
                return;
            }
            photos.add(media.received(file, facts, clock.instant()));
        }
        posts.complete(draft, photos);
    }

    private byte[] bytes(URI address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("User-Agent", "TikTok media puller (rehearsal)")
                .build();
        HttpResponse<InputStream> answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            if (answer.statusCode() != 200) {
                throw new IOException("status " + answer.statusCode());
            }
            return body.readNBytes(LARGEST + 1);
        }
    }

    /** When the program ends nothing has failed: the photos are fetched again at the next start. */
    private void fail(Draft draft, String reason) {
        if (!stopping) {
            drafts.fail(draft, reason);
        }
    }
}
