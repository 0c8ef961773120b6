package com.webox.social.flight;

import com.webox.social.PostId;
import java.time.LocalDateTime;

/** A planned post that will not go out as it is. {@code at}: wall-clock time of its plan. */
public record FlightNeed(PostId post, String excerpt, LocalDateTime at) {}
