package com.webox.social.network;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;

/**
 * What a network charges the app for one post.
 *
 * @param usd in US dollars
 * @param checked when the figure was last compared with the source
 */
public record Price(BigDecimal usd, LocalDate checked, URI source) {}
