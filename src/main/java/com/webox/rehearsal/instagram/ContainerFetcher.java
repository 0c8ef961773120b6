package com.webox.rehearsal.instagram;

import com.webox.rehearsal.FileFacts;
import com.webox.rehearsal.InRehearsal;
import com.webox.rehearsal.Media;
import com.webox.rehearsal.MediaStore;
import com.webox.rehearsal.Network;
import jakarta.annotation.PreDestroy;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Fetches the files of containers from the address they name, as Meta's servers do, away from the request. */
@Component
@InRehearsal
class ContainerFetcher {

    private static final Logger log = LoggerFactory.getLogger(ContainerFetcher.class);
    private static final long LARGEST_IMAGE = 8L << 20;
    private static final long LARGEST_VIDEO = 300L << 20;
    private static final double TALLEST = 0.8;
    private static final double WIDEST = 1.91;
    private static final double ROUNDING = 0.01;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Containers containers;
    private final MediaStore media;
    private final Clock clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean stopping;
    private final Semaphore downloads = new Semaphore(8);
    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    ContainerFetcher(Containers containers, MediaStore media, Clock clock) {
        this.containers = containers;
        this.media = media;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        containers.unfetched().forEach(this::start);
    }

    void start(Container container) {
        threads.execute(() -> run(container));
    }

    /** Ends downloads by closing the client, never by interrupting: an interrupted write would close H2's file. */
    @PreDestroy
    void stop() {
        stopping = true;
        http.shutdownNow();
        threads.close();
    }

    private void run(Container container) {
        downloads.acquireUninterruptibly();
        try {
            if (!stopping) {
                fetch(container);
            }
        } catch (HttpTimeoutException e) {
            fail(container, ContainerFault.TIMEOUT);
        } catch (TooLarge e) {
            fail(container, ContainerFault.TOO_LARGE);
        } catch (IOException e) {
            log.info("rehearsal Instagram could not fetch {}: {}", container.sourceUrl(), e.toString());
            fail(container, ContainerFault.UNREACHABLE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.warn("rehearsal Instagram could not make container {}", container.id(), e);
        } finally {
            downloads.release();
        }
    }

    /** When the program ends nothing has failed: the container is fetched again at the next start. */
    private void fail(Container container, ContainerFault fault) {
        if (!stopping) {
            containers.fail(container, fault);
        }
    }

    private void fetch(Container container) throws IOException, InterruptedException {
        boolean story = container.kind() == Container.Kind.STORIES;
        boolean video = container.kind() == Container.Kind.REELS || container.kind() == Container.Kind.VIDEO;
        HttpRequest request = HttpRequest.newBuilder(URI.create(container.sourceUrl()))
                .timeout(PATIENCE)
                .header("User-Agent", "facebookexternalhit/1.1 (rehearsal)")
                .build();
        HttpResponse<InputStream> answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            if (answer.statusCode() != 200) {
                throw new IOException("status " + answer.statusCode());
            }
            Media file = media.announce(Network.INSTAGRAM, container.accountId(), video ? "video" : "image", "", 0);
            FileFacts facts = media.write(file, new Bounded(body, video || story ? LARGEST_VIDEO : LARGEST_IMAGE));
            media.received(file, facts, clock.instant());
            ContainerFault fault = judge(container, facts, video);
            if (fault == null) {
                containers.fetched(container, file.id());
            } else {
                fail(container, fault);
            }
        }
    }

    private static @org.jspecify.annotations.Nullable ContainerFault judge(
            Container container, FileFacts facts, boolean video) {
        if (video) {
            return facts.film() ? null : ContainerFault.VIDEO;
        }
        if (container.kind() == Container.Kind.STORIES && facts.film()) {
            return null;
        }
        if (!"image/jpeg".equals(facts.mime()) || facts.height() == 0) {
            return ContainerFault.FORMAT;
        }
        if (container.kind() == Container.Kind.STORIES) {
            return null;
        }
        double ratio = (double) facts.width() / facts.height();
        // An item of a carousel is cropped to the first one, so its own ratio is free.
        boolean fits = container.carouselItem() || ratio >= TALLEST - ROUNDING && ratio <= WIDEST + ROUNDING;
        return fits ? null : ContainerFault.RATIO;
    }

    /** More bytes came than the network takes. */
    private static final class TooLarge extends IOException {}

    private static final class Bounded extends FilterInputStream {

        private long left;

        Bounded(InputStream in, long most) {
            super(in);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) throws IOException {
            left -= read;
            if (left < 0) {
                throw new TooLarge();
            }
        }
    }
}
