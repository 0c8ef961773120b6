package com.webox.social.ui;

import com.webox.social.Obstacle;
import com.webox.social.PostContent;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether the post can be scheduled, and what is missing.
 *
 * @param obstacles the networks' rules that are broken
 * @param planProblem translation key of what is wrong with the planned time; null when nothing is
 * @param started whether the author wrote or added anything yet: before, nothing is complained about
 */
record ComposeReadiness(List<Obstacle> obstacles, @Nullable String planProblem, boolean started) {

    static final ComposeReadiness NOTHING = new ComposeReadiness(List.of(), "social.compose.plan.missing", false);

    static ComposeReadiness of(
            PostContent content, List<Obstacle> obstacles, Optional<LocalDateTime> plan, LocalDateTime now) {
        String planProblem = plan.isEmpty()
                ? "social.compose.plan.missing"
                : plan.get().isBefore(now.truncatedTo(ChronoUnit.MINUTES)) ? "social.compose.plan.past" : null;
        boolean started = !content.text().isBlank()
                || !content.media().isEmpty()
                || !content.variants().isEmpty();
        return new ComposeReadiness(obstacles, planProblem, started);
    }

    /** Whether the words and media can go out, at whatever time. */
    boolean publishable() {
        return obstacles.isEmpty();
    }

    boolean schedulable() {
        return publishable() && planProblem == null;
    }
}
