package com.webox.ai.job;

import com.webox.ai.AiFailure;
import com.webox.ai.Maker;
import com.webox.ai.Unit;
import com.webox.ai.Usage;
import com.webox.kernel.Money;
import com.webox.kernel.WorkspaceId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Kinds of jobs for tests: one that is done in the program, and one that a provider does in its own time. */
@TestConfiguration(proxyBeanMethods = false)
public class TestWorks {

    public static final Money PRICE = Money.dollars("0.15");

    /** All that a film uses. */
    public static final Usage ALL = new Usage(Unit.SEGMENT, 0, 1, false);

    @Bean
    Chapters chapters() {
        return new Chapters();
    }

    @Bean
    Films films() {
        return new Films();
    }

    /** Writes a book's chapters on this server, side by side; each waits for a page to be handed out. */
    public static final class Chapters implements GenerationWork<Chapters.Book> {

        public record Book(String name, int chapters, int atOnce) {}

        final Map<String, Desk> desks = new ConcurrentHashMap<>();

        public static final class Desk {
            public final Semaphore pages = new Semaphore(0);
            public final AtomicInteger writing = new AtomicInteger();
            public final AtomicInteger most = new AtomicInteger();
            public final AtomicInteger begun = new AtomicInteger();
            public final Queue<UUID> keys = new ConcurrentLinkedQueue<>();
            public volatile CountDownLatch broken = new CountDownLatch(0);
        }

        public Desk desk(String name) {
            return desks.computeIfAbsent(name, key -> new Desk());
        }

        @Override
        public String name() {
            return "test-chapters";
        }

        @Override
        public Class<Book> payloadType() {
            return Book.class;
        }

        @Override
        public WorkPlan plan(WorkspaceId workspace, Book book) {
            Money free = Money.dollars("0");
            return new WorkPlan(
                    Maker.BUILT_IN,
                    "chapter",
                    book.chapters(),
                    book.atOnce(),
                    new Usage(Unit.TOKEN, 0, 1, false),
                    free,
                    free,
                    Duration.ofMinutes(10),
                    true);
        }

        @Override
        public PartReply.Begun begin(Book book, PartAtWork part) {
            Desk desk = desk(book.name());
            desk.begun.incrementAndGet();
            desk.keys.add(part.callKey());
            desk.most.accumulateAndGet(desk.writing.incrementAndGet(), Math::max);
            try {
                part.progress(50, Sentence.of("ai.job.running"));
                part.stop().word().thenRun(() -> desk.pages.release());
                desk.pages.acquire();
                if (part.stop().asked()) {
                    return new PartReply.Failed(new AiFailure.Stopped(), Usage.NONE, Money.dollars("0"));
                }
                return new PartReply.Done(
                        new JobResult("chapter " + part.number(), ""), Usage.NONE, Money.dollars("0"));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            } finally {
                desk.writing.decrementAndGet();
            }
        }

        @Override
        public JobResult finish(Book book, JobId job, List<JobResult> chapters) {
            if (desk(book.name()).broken.getCount() > 0) {
                throw new IllegalStateException("the binding broke");
            }
            return new JobResult(
                    chapters.stream().map(JobResult::reference).collect(Collectors.joining(", ")), "library/book");
        }
    }

    /** Orders films at a provider that answers as the test says. */
    public static final class Films implements GenerationWork<Films.Script> {

        public record Script(String name) {}

        final Map<String, Studio> studios = new ConcurrentHashMap<>();

        public static final class Studio {
            public final AtomicInteger orders = new AtomicInteger();
            public final AtomicInteger looks = new AtomicInteger();
            public final AtomicInteger abandoned = new AtomicInteger();
            public final Queue<PartReply.Begun> answers = new ConcurrentLinkedQueue<>();
            public final Queue<PartReply.Looked> news = new ConcurrentLinkedQueue<>();
            public volatile Runnable atOrder = () -> {};
            public volatile Runnable atLook = () -> {};
        }

        public Studio studio(String name) {
            return studios.computeIfAbsent(name, key -> new Studio());
        }

        public static PartReply.Done film() {
            return new PartReply.Done(
                    new JobResult("film", "media?asset=film"), new Usage(Unit.SEGMENT, 0, 1, true), PRICE);
        }

        public static PartReply.Working working(int percent) {
            return new PartReply.Working(percent, Sentence.of("ai.video.making", "Acme"), Duration.ofMillis(50));
        }

        @Override
        public String name() {
            return "test-films";
        }

        @Override
        public Class<Script> payloadType() {
            return Script.class;
        }

        @Override
        public WorkPlan plan(WorkspaceId workspace, Script script) {
            return new WorkPlan(
                    new Maker("acme", "Acme", "film-1"),
                    "video",
                    1,
                    1,
                    new Usage(Unit.SEGMENT, 0, 1, false),
                    PRICE,
                    PRICE,
                    Duration.ofMinutes(10),
                    false);
        }

        @Override
        public PartReply.Begun begin(Script script, PartAtWork part) {
            Studio studio = studio(script.name());
            studio.atOrder.run();
            part.mustHold();
            int order = studio.orders.incrementAndGet();
            PartReply.Begun answer = studio.answers.poll();
            return answer == null ? new PartReply.Accepted("order-" + order, Duration.ofMillis(50)) : answer;
        }

        @Override
        public PartReply.Looked look(Script script, PartAtWork part, String handle) {
            Studio studio = studio(script.name());
            studio.looks.incrementAndGet();
            studio.atLook.run();
            PartReply.Looked news = studio.news.poll();
            return news == null ? working(20) : news;
        }

        @Override
        public Abandoned abandon(Script script, PartAtWork part, String handle) {
            studio(script.name()).abandoned.incrementAndGet();
            return new Abandoned(new Usage(Unit.SEGMENT, 0, 1, false), PRICE);
        }
    }
}
