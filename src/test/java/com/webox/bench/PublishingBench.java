package com.webox.bench;

import com.webox.WeboxApplication;
import com.webox.social.publishing.LedgerLoad;
import com.webox.social.publishing.OneTriggerAPost;
import com.webox.testing.MariaDbServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How fast and how punctual the ledger publishes, beside the same work done with one Quartz trigger a post, in the same
 * run, on the same MariaDB server, against the same stand-in that answers in 50 ms. Options: {@code --posts} (10,000),
 * {@code --quartz-posts} (as many as posts).
 */
final class PublishingBench implements Bench.Measurement {

    private static final Duration ANSWERS_AFTER = Duration.ofMillis(50);
    private static final int WORKSPACES = 50;
    private static final int CHANNELS = 500;

    @Override
    public Map<String, Object> run(Map<String, String> options) throws Exception {
        int posts = Integer.parseInt(options.getOrDefault("posts", "10000"));
        int quartzPosts = Integer.parseInt(options.getOrDefault("quartz-posts", String.valueOf(posts)));
        try (CountingNetwork network = new CountingNetwork(ANSWERS_AFTER);
                ConfigurableApplicationContext webox = start(network)) {
            JdbcTemplate jdbc = webox.getBean(JdbcTemplate.class);
            // As in production: a commit is on the disk before it is answered.
            jdbc.execute("set global innodb_flush_log_at_trx_commit = 1");
            LedgerLoad load = webox.getBean(LedgerLoad.class);
            load.channels(WORKSPACES, CHANNELS);

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

            say(posts + " posts due evenly over one minute");
            LedgerLoad.Plan minute = load.plan(posts, Instant.now().plusSeconds(12), Duration.ofMinutes(1));
            load.awaitSettled();
            LedgerLoad.Result even = load.result(minute);

            say(quartzPosts + " posts with one Quartz trigger each");
            LedgerLoad.Result quartz = webox.getBean(OneTriggerAPost.class).run(quartzPosts);

            long duplicated = network.arrived().values().stream()
                    .mapToInt(AtomicInteger::get)
                    .filter(times -> times > 1)
                    .count();
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("posts", posts);
            figures.put("per_second", round(atOnce.perSecond()));
            figures.put("quartz_per_second", round(quartz.perSecond()));
            figures.put("ratio", round(atOnce.perSecond() / quartz.perSecond()));
            figures.put("burst_p99_ms", atOnce.p99());
            figures.put("lateness_p50_ms", even.p50());
            figures.put("lateness_p99_ms", even.p99());
            figures.put("lost", load.planned() - network.arrived().size());
            figures.put("duplicated", duplicated);
            figures.put("statements_per_post", round((double) statements / posts));
            return figures;
        }
    }

    private static ConfigurableApplicationContext start(CountingNetwork network) throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        Path home = Files.createTempDirectory(Files.createDirectories(Path.of("target", "homes")), "bench-");
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.port", 0);
        properties.put("webox.home", home.toAbsolutePath().toString());
        properties.put("webox.rehearsal.enabled", false);
        // No screens are measured; this keeps Vaadin from looking for its development server.
        properties.put("vaadin.productionMode", true);
        properties.put("webox.networks.x.api-url", network.address().toString());
        properties.put("webox.networks.x.client-id", "bench");
        properties.put("webox.networks.x.client-secret", "bench");
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

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private static void say(String what) {
        System.err.println("bench publishing: " + what);
    }
}
