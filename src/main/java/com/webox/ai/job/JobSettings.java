package com.webox.ai.job;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How jobs are run ({@code webox.ai.jobs}).
 *
 * @param atOnce how many jobs one server works on at the same time
 * @param lease after this long without a sign of life a server's jobs are taken over
 * @param kept how long jobs that are over are remembered
 */
@ConfigurationProperties("webox.ai.jobs")
record JobSettings(
        @DefaultValue("12") int atOnce,
        @DefaultValue("15s") Duration lease,
        @DefaultValue("90d") Duration kept) {}
