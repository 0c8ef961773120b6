package com.webox.bench;

import com.webox.WeboxApplication;
import com.webox.social.publishing.LedgerLoad;
import com.webox.social.publishing.OneTriggerAPost;
import com.webox.testing.FreePort;
import com.webox.testing.MariaDbServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TimeZone;
import java.util.function.Consumer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How fast and how punctual the ledger publishes, beside the same work done with one Quartz trigger a post, in the same
 * run, on the same MariaDB server, against the same stand-ins for all six networks that answer each call in 50 ms, with
 * files in the forms that the networks take. Then: whether an account that is answered late delays others. Options:
 * {@code --posts} (10,000), {@code --quartz-posts} (as many as posts), {@code --words true} (posts of words alone, on one
 * network: the ledger with little beside it).
 */
final class PublishingBench implements Bench.Measurement {

    private static final Duration ANSWERS_AFTER = Duration.ofMillis(50);
    private static final Duration SLOW_ANSWERS_AFTER = Duration.ofSeconds(30);
    private static final int SLOW_POSTS = 20;
    private static final int WORKSPACES = 50;
    private static final int CHANNELS = 500;

    @Override
    public Map<String, Object> run(Map<String, String> options) throws Exception {
        int posts = Integer.parseInt(options.getOrDefault("posts", "10000"));
        int quartzPosts = Integer.parseInt(options.getOrDefault("quartz-posts", String.valueOf(posts)));
        try (CountingNetwork network = new CountingNetwork(ANSWERS_AFTER, SLOW_ANSWERS_AFTER);
                ConfigurableApplicationContext webox = start(network)) {
            JdbcTemplate jdbc = webox.getBean(JdbcTemplate.class);
            // As in production: a commit is on the disk before it is answered.
            jdbc.execute("set global innodb_flush_log_at_trx_commit = 1");
            LedgerLoad load = webox.getBean(LedgerLoad.class);
            say("signing up, connecting, uploading");
            boolean words = Boolean.parseBoolean(options.getOrDefault("words", "false"));
            if (words) {
                load.words(WORKSPACES, CHANNELS);
            } else {
                load.channels(WORKSPACES);
            }

            say("warming up");
            load.plan(Math.min(posts, 2000), Instant.now().plusSeconds(3), Duration.ZERO);
            load.awaitSettled();

            say(posts + " posts due at one instant");
            LedgerLoad.Plan burst = load.plan(posts, Instant.now().plusSeconds(12), Duration.ZERO);
            load.awaitDue(burst);
            long before = questions(jdbc);
            load.awaitSettled();
            long statements = questions(jdbc) - before;
            LedgerLoad.Result atOnce = load.result(burst);
            say(tenths(atOnce.perSecond()) + " a second, the last ones " + atOnce.p99() + " ms after their minute");

            say(quartzPosts + " posts with one Quartz trigger each");
            LedgerLoad.Result quartz = webox.getBean(OneTriggerAPost.class).run(quartzPosts);

            say(posts + " posts due evenly over one minute");
            LedgerLoad.Result even = evenly(load, posts, due -> {});

            say("the same beside an account that is answered after " + SLOW_ANSWERS_AFTER.toSeconds() + " s");
            LedgerLoad.Result besideSlow = evenly(
                    load, posts, due -> load.planSlow(CountingNetwork.SLOW, SLOW_POSTS, due, Duration.ofMinutes(1)));

            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("posts", posts);
            figures.put("networks", words ? 1 : network.networks());
            figures.put("with_media", hundredths(load.withMedia()));
            figures.put("per_second", tenths(atOnce.perSecond()));
            figures.put("quartz_per_second", tenths(quartz.perSecond()));
            figures.put("ratio", tenths(atOnce.perSecond() / quartz.perSecond()));
            figures.put("burst_p99_ms", atOnce.p99());
            figures.put("lateness_p50_ms", even.p50());
            figures.put("lateness_p99_ms", even.p99());
            figures.put("lateness_p99_beside_slow_ms", besideSlow.p99());
            figures.put("slow_ratio", hundredths((double) besideSlow.p99() / even.p99()));
            figures.put("lost", load.planned() - network.arrivals().distinct(LedgerLoad.TEXT));
            figures.put("duplicated", network.arrivals().duplicated());
            figures.put("statements_per_post", tenths((double) statements / posts));
            // What the slow account still waits for would keep the server from stopping.
            network.close();
            return figures;
        }
    }

    private static LedgerLoad.Result evenly(LedgerLoad load, int posts, Consumer<Instant> beside)
            throws InterruptedException {
        Instant due = Instant.now().plusSeconds(12);
        beside.accept(due);
        LedgerLoad.Plan minute = load.plan(posts, due, Duration.ofMinutes(1));
        load.awaitSettled();
        return load.result(minute);
    }

    private static ConfigurableApplicationContext start(CountingNetwork network) throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        Path home = Files.createTempDirectory(Files.createDirectories(Path.of("target", "homes")), "bench-");
        Map<String, Object> properties = new HashMap<>();
        int port = FreePort.find();
        properties.put("server.port", port);
        // Some networks fetch files from here.
        properties.put("webox.public-url", "http://127.0.0.1:" + port);
        properties.put("webox.home", home.toAbsolutePath().toString());
        properties.put("webox.rehearsal.enabled", false);
        // No screens are measured; this keeps Vaadin from looking for its development server.
        properties.put("vaadin.productionMode", true);
        properties.putAll(network.settings());
        properties.put("spring.datasource.url", MariaDbServer.running().createDatabase());
        properties.put("spring.datasource.username", "root");
        properties.put("spring.datasource.password", "");
        properties.put("spring.jpa.properties.jakarta.persistence.database-product-name", "MySQL");
        properties.put("spring.jpa.properties.jakarta.persistence.database-major-version", "8");
        properties.put("spring.jpa.properties.jakarta.persistence.database-minor-version", "4");
        properties.put("spring.jpa.properties.hibernate.boot.allow_jdbc_metadata_access", "false");
        properties.put("logging.level.root", "warn");
        SpringApplication application =
                new SpringApplication(WeboxApplication.class, LedgerLoad.class, OneTriggerAPost.class);
        return application.run(properties.entrySet().stream()
                .map(each -> "--" + each.getKey() + "=" + each.getValue())
                .toArray(String[]::new));
    }

    private static long questions(JdbcTemplate jdbc) {
        Long questions = jdbc.queryForObject(
                "select variable_value from information_schema.global_status where variable_name = 'QUESTIONS'",
                Long.class);
        return questions == null ? 0 : questions;
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private static void say(String what) {
        System.err.println("bench publishing: " + what);
    }
}
