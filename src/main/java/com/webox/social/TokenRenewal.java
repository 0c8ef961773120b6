package com.webox.social;

import com.webox.kernel.Ids;
import com.webox.platform.jobs.JobHandler;
import com.webox.platform.jobs.Jobs;
import com.webox.platform.time.DatabaseTime;
import com.webox.platform.time.SqlTime;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Renews tokens ahead of time, so that publishing need not wait for it. */
@Component
class TokenRenewal implements JobHandler<TokenRenewal.Round> {

    record Round() {}

    private static final String NAME = "social.token-renewal";
    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final DatabaseTime time;
    private final TokenKeeper tokens;
    private final Jobs jobs;

    TokenRenewal(JdbcClient jdbc, DatabaseTime time, TokenKeeper tokens, Jobs jobs) {
        this.jdbc = jdbc;
        this.time = time;
        this.tokens = tokens;
        this.jobs = jobs;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        jobs.every(Duration.ofMinutes(2), NAME, new Round());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Round> payloadType() {
        return Round.class;
    }

    @Override
    public void run(Round round) {
        Instant now = time.now();
        jdbc.sql("select id from social_channel where renew_at <= ? and paused = false limit " + MOST)
                .params(SqlTime.toSql(now))
                .query(byte[].class)
                .list()
                .forEach(id -> tokens.renewAhead(new ChannelId(Ids.uuid(id)), now));
    }
}
