package com.webox.ai.job;

/**
 * Where what was made is kept.
 *
 * @param reference its id where it is kept, at most 200 characters
 * @param link a route without leading slash that shows it, at most 300 characters; empty for what no screen shows
 */
public record JobResult(String reference, String link) {}
