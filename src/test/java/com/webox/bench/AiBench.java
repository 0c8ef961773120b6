package com.webox.bench;

import com.webox.WeboxApplication;
import com.webox.accounts.Member;
import com.webox.accounts.TestAccounts;
import com.webox.ai.CostMonth;
import com.webox.ai.Costs;
import com.webox.ai.TextLimits;
import com.webox.ai.TextOutcome;
import com.webox.ai.TextRequest;
import com.webox.ai.TextTask;
import com.webox.ai.Texts;
import com.webox.ai.job.GenerationJobs;
import com.webox.ai.job.JobTopic;
import com.webox.ai.job.PartAtWork;
import com.webox.ai.job.Sentence;
import com.webox.platform.http.Call;
import com.webox.platform.http.HttpCalls;
import com.webox.platform.live.RevisionBoard;
import com.webox.platform.live.Subscription;
import com.webox.platform.live.Topic;
import com.webox.testing.DatabaseKind;
import com.webox.testing.FreePort;
import com.webox.testing.Looks;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the gateway adds to a model's own answer, how many jobs a second it runs, how soon an open tab on another server
 * hears of progress, and whether runs that come at once pass the budget; two servers on one MariaDB, the model on
 * loopback. Options: {@code --runs} (500), {@code --jobs} (500), {@code --steps} (100), {@code --database} (mariadb, h2).
 */
final class AiBench implements Bench.Measurement {

    private static final int WARM_UP = 100;
    private static final int AT_ONCE = 50;
    private static final BigDecimal TIGHT = new BigDecimal("1.00");
    private static final int TRIES = 10;
    /** A million tokens: a run sets some twenty cents aside and costs less than one. */
    private static final String PRICE = "100";

    private static final long BETWEEN_STEPS = 300;
    private static final long LONGEST = 10;
    private static final TextRequest REQUEST =
            TextRequest.on(TextTask.WRITE, "bench", "Our new cider", Locale.ENGLISH, TextLimits.characters(280));

    /** One answer: to its first words, and to its end. */
    private record Timed(double first, double whole) {}

    @Override
    public Map<String, Object> run(Map<String, String> options) throws Exception {
        int runs = Integer.parseInt(options.getOrDefault("runs", "500"));
        int jobs = Integer.parseInt(options.getOrDefault("jobs", "500"));
        int steps = Integer.parseInt(options.getOrDefault("steps", "100"));
        DatabaseKind kind =
                DatabaseKind.valueOf(options.getOrDefault("database", "mariadb").toUpperCase(Locale.ROOT));
        Map<String, Object> database = kind.fresh();
        try (StandInModel model = new StandInModel();
                ConfigurableApplicationContext webox = start(database, model)) {
            if (kind == DatabaseKind.MARIADB) {
                // As in production: a commit is on the disk before it is answered.
                webox.getBean(JdbcTemplate.class).execute("set global innodb_flush_log_at_trx_commit = 1");
            }
            TestAccounts accounts = webox.getBean(TestAccounts.class);
            Member owner = accounts.signUp("Ada");
            accounts.as(owner, () -> webox.getBean(Costs.class).limit(BigDecimal.valueOf(1_000_000)));
            Map<String, Object> figures = new LinkedHashMap<>();
            say(runs + " texts, with the gateway and without it in turn");
            figures.put("runs", runs);
            overhead(webox, owner, model, runs, figures);
            say(jobs + " jobs");
            figures.put("jobs", jobs);
            figures.put("jobs_per_second", jobsPerSecond(webox, owner, jobs));
            say(steps + " steps of progress");
            figures.put("progress_steps", steps);
            figures.put("progress_delay_p99_ms", progress(webox, database, model, owner, steps));
            say(AT_ONCE + " runs at once on a budget for some of them");
            figures.put("budget_overrun_cents", overrun(webox));
            return figures;
        }
    }

    private static void overhead(
            ConfigurableApplicationContext webox, Member owner, StandInModel model, int runs, Map<String, Object> to) {
        Texts texts = webox.getBean(Texts.class);
        TestAccounts accounts = webox.getBean(TestAccounts.class);
        HttpCalls http = webox.getBean(HttpCalls.class);
        List<Timed> bare = new ArrayList<>();
        List<Timed> gateway = new ArrayList<>();
        accounts.as(owner, () -> {
            for (int i = -WARM_UP; i < runs; i++) {
                Timed without = bare(http, model);
                Timed with = gateway(texts);
                if (i >= 0) {
                    bare.add(without);
                    gateway.add(with);
                }
            }
        });
        double[] wholeBare = sorted(bare, Timed::whole);
        double[] wholeGateway = sorted(gateway, Timed::whole);
        to.put("overhead_p50_ms", hundredths(at(wholeGateway, 0.5) - at(wholeBare, 0.5)));
        to.put("overhead_p99_ms", hundredths(at(wholeGateway, 0.99) - at(wholeBare, 0.99)));
        to.put(
                "first_token_ms",
                hundredths(at(sorted(gateway, Timed::first), 0.5) - at(sorted(bare, Timed::first), 0.5)));
        to.put("bare_p50_ms", hundredths(at(wholeBare, 0.5)));
    }

    private static Timed bare(HttpCalls http, StandInModel model) {
        long start = System.nanoTime();
        long[] first = {0};
        Call call = Call.post(model.address().resolve("/v1/chat/completions"))
                .bearer("key")
                .json(
                        "{\"model\":\"m\",\"stream\":true,\"messages\":[{\"role\":\"user\",\"content\":\"Our new cider\"}]}");
        http.stream(
                call,
                body -> {
                    StringBuilder heard = new StringBuilder();
                    byte[] buffer = new byte[4096];
                    for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                        heard.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
                        if (first[0] == 0 && heard.indexOf("Cider") >= 0) {
                            first[0] = System.nanoTime();
                        }
                    }
                },
                new CompletableFuture<>());
        return new Timed(millis(first[0] - start), millis(System.nanoTime() - start));
    }

    private static Timed gateway(Texts texts) {
        long start = System.nanoTime();
        long[] first = {0};
        TextOutcome outcome = texts.write(REQUEST, (result, part) -> {
            if (first[0] == 0) {
                first[0] = System.nanoTime();
            }
        });
        if (!(outcome instanceof TextOutcome.Made)) {
            throw new IllegalStateException("no text: " + outcome);
        }
        return new Timed(millis(first[0] - start), millis(System.nanoTime() - start));
    }

    private static double jobsPerSecond(ConfigurableApplicationContext webox, Member owner, int jobs)
            throws InterruptedException {
        runJobs(webox, owner, Math.min(WARM_UP, jobs));
        return hundredths(jobs / (runJobs(webox, owner, jobs) / 1000));
    }

    /** Asks for them by eight people and waits until all are made; in milliseconds. */
    private static double runJobs(ConfigurableApplicationContext webox, Member owner, int count)
            throws InterruptedException {
        GenerationJobs jobs = webox.getBean(GenerationJobs.class);
        TestAccounts accounts = webox.getBean(TestAccounts.class);
        BenchWork work = webox.getBean(BenchWork.class);
        Semaphore desks = new Semaphore(8);
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                int number = i;
                desks.acquire();
                threads.execute(() -> {
                    try {
                        accounts.as(
                                owner,
                                () -> jobs.start(work, new BenchWork.Task(number, false), "bench", "Job " + number));
                    } finally {
                        desks.release();
                    }
                });
            }
        }
        while (accounts.as(owner, jobs::underWay) > 0) {
            Looks.pause(20);
        }
        return millis(System.nanoTime() - start);
    }

    /** From the commit of each step on one server to what listens on another, as an open tab does; the last percent. */
    private static double progress(
            ConfigurableApplicationContext webox,
            Map<String, Object> database,
            StandInModel model,
            Member owner,
            int steps)
            throws Exception {
        try (ConfigurableApplicationContext other = start(database, model)) {
            Semaphore heard = new Semaphore(0);
            List<Double> delays = new ArrayList<>();
            CountDownLatch over = new CountDownLatch(1);
            Topic topic = new Topic(owner.workspace(), JobTopic.of(owner.user()));
            Subscription tab = other.getBean(RevisionBoard.class).subscribe(topic, heard::release);
            BenchWork work = webox.getBean(BenchWork.class);
            work.plays(part -> {
                for (int i = 0; i < steps; i++) {
                    delays.add(step(part, heard, i));
                }
                over.countDown();
            });
            webox.getBean(TestAccounts.class)
                    .as(
                            owner,
                            () -> webox.getBean(GenerationJobs.class)
                                    .start(work, new BenchWork.Task(0, true), "bench", "Progress"));
            if (!over.await(10, TimeUnit.MINUTES)) {
                throw new IllegalStateException("the job with progress did not end");
            }
            tab.cancel();
            return hundredths(
                    at(delays.stream().mapToDouble(Double::doubleValue).sorted().toArray(), 0.99));
        }
    }

    private static double step(PartAtWork part, Semaphore heard, int number) {
        // Somewhere between two looks of the other server.
        Looks.pause(BETWEEN_STEPS + ThreadLocalRandom.current().nextLong(2 * BETWEEN_STEPS));
        heard.drainPermits();
        part.progress(number % 100, Sentence.of("ai.job.running"));
        long committed = System.nanoTime();
        try {
            if (!heard.tryAcquire(LONGEST, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody heard of step " + number);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return millis(System.nanoTime() - committed);
    }

    /** What was spent and set aside beyond the limit, in cents. */
    private static long overrun(ConfigurableApplicationContext webox) {
        TestAccounts accounts = webox.getBean(TestAccounts.class);
        Texts texts = webox.getBean(Texts.class);
        Costs costs = webox.getBean(Costs.class);
        Member owner = accounts.signUp("Bob");
        accounts.as(owner, () -> costs.limit(TIGHT));
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < AT_ONCE; i++) {
                threads.execute(() -> {
                    await(start);
                    // Several times, until there is no room left.
                    for (int again = 0; again < TRIES; again++) {
                        accounts.as(owner, () -> texts.write(REQUEST, (result, part) -> {}));
                    }
                });
            }
            start.countDown();
        }
        CostMonth month = accounts.as(owner, costs::now);
        if (month.spent().isZero()) {
            throw new IllegalStateException("nothing was spent at all");
        }
        return Math.max(
                0,
                month.spent()
                        .plus(month.reserved())
                        .amount()
                        .subtract(TIGHT)
                        .movePointRight(2)
                        .setScale(0, java.math.RoundingMode.CEILING)
                        .longValueExact());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ConfigurableApplicationContext start(Map<String, Object> database, StandInModel model)
            throws IOException {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        Path home = Files.createTempDirectory(Files.createDirectories(Path.of("target", "homes")), "bench-");
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.port", FreePort.find());
        properties.put("webox.home", home.toAbsolutePath().toString());
        properties.put("webox.rehearsal.enabled", false);
        // No screens are measured; this keeps Vaadin from looking for its development server.
        properties.put("vaadin.productionMode", true);
        properties.put("webox.ai.providers.stand-in.base-url", model.address());
        properties.put("webox.ai.providers.stand-in.api-key", "key");
        properties.put("webox.ai.providers.stand-in.model", "m");
        properties.put("webox.ai.providers.stand-in.input-price", 0);
        properties.put("webox.ai.providers.stand-in.output-price", PRICE);
        properties.putAll(database);
        // Quartz keeps its schedulers by name for the whole process.
        properties.put(
                "spring.quartz.properties.org.quartz.scheduler.instanceName",
                "webox-" + ThreadLocalRandom.current().nextInt(1_000_000));
        properties.put("logging.level.root", "warn");
        return new SpringApplication(WeboxApplication.class, BenchWork.class)
                .run(properties.entrySet().stream()
                        .map(each -> "--" + each.getKey() + "=" + each.getValue())
                        .toArray(String[]::new));
    }

    private static double[] sorted(List<Timed> times, java.util.function.ToDoubleFunction<Timed> figure) {
        return times.stream().mapToDouble(figure).sorted().toArray();
    }

    private static double at(double[] sorted, double quantile) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(quantile * sorted.length))];
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }

    private static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private static void say(String what) {
        System.err.println("bench ai: " + what);
    }
}
