package com.webox.ai.job;

/** A server's right to work on a job, until somebody has a greater fence. */
record Claim(JobId job, long fence) {}
