package com.webox.ai.web;

import com.vaadin.flow.i18n.I18NProvider;
import com.webox.ai.job.JobFailure;
import com.webox.ai.job.JobState;
import com.webox.ai.job.JobSummary;
import com.webox.ai.job.Sentence;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A generation job as the API shows it.
 *
 * @param percent 0 to 100
 * @param step what it is doing, in the language that was asked for
 * @param currency of the three sums
 */
record JobResponse(
        UUID id,
        String kind,
        String feature,
        String title,
        UUID owner,
        JobState state,
        int percent,
        String step,
        boolean cancelling,
        @Nullable Failure failure,
        @Nullable Result result,
        BigDecimal estimated,
        BigDecimal reserved,
        BigDecimal cost,
        String currency,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {

    /**
     * @param text in the language that was asked for
     * @param said the provider's own words, a stranger's text
     * @param again when the provider takes calls again, where it said so
     * @param mayHaveBeenPaid then it is repeated only with {@code ?knowing=true}
     */
    record Failure(
            String code, String text, String said, @Nullable Instant again, boolean mayHaveBeenPaid) {

        static Failure of(JobFailure failure, I18NProvider texts, Locale language) {
            return new Failure(
                    failure.code(),
                    texts.getTranslation("ai.job.failure." + failure.code(), language),
                    failure.said(),
                    failure.again(),
                    failure.mayHaveBeenPaid());
        }
    }

    /** @param link relative to the server's root, for a signed-in browser; may be empty */
    record Result(String reference, String link) {}

    static JobResponse of(JobSummary job, I18NProvider texts, Locale language) {
        JobFailure failure = job.failure();
        return new JobResponse(
                job.id().value(),
                job.kind(),
                job.feature(),
                job.title(),
                job.owner().value(),
                job.state(),
                job.percent(),
                step(job.sentence(), texts, language),
                job.cancelling(),
                failure == null ? null : Failure.of(failure, texts, language),
                job.result() == null
                        ? null
                        : new Result(job.result().reference(), job.result().link()),
                job.likely().amount(),
                job.reserved().amount(),
                job.cost().amount(),
                job.cost().currency().getCurrencyCode(),
                job.created(),
                job.started(),
                job.ended());
    }

    private static String step(Sentence sentence, I18NProvider texts, Locale language) {
        return texts.getTranslation(sentence.key(), language, sentence.args().toArray());
    }
}
