package com.webox.ai.web;

import com.vaadin.flow.i18n.I18NProvider;
import com.webox.ai.job.GenerationJobs;
import com.webox.ai.job.JobDetails;
import com.webox.ai.job.JobId;
import com.webox.ai.job.JobResult;
import com.webox.ai.job.PartState;
import com.webox.ai.job.Started;
import com.webox.kernel.Problem;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/ai/jobs")
@Tag(name = "AI jobs", description = "What AI makes in minutes: progress, results, cost")
class JobController {

    /** A job with its parts. */
    record Whole(JobResponse job, List<Part> parts) {}

    record Part(
            int number,
            PartState state,
            int percent,
            @Nullable String failure,
            @Nullable String result) {

        static Part of(JobDetails.Part part) {
            JobResult result = part.result();
            return new Part(
                    part.number(),
                    part.state(),
                    part.percent(),
                    part.failure() == null ? null : part.failure().code(),
                    result == null ? null : result.reference());
        }
    }

    private final GenerationJobs jobs;
    private final I18NProvider texts;

    JobController(GenerationJobs jobs, I18NProvider texts) {
        this.jobs = jobs;
        this.texts = texts;
    }

    @GetMapping
    List<JobResponse> list(
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "50") int limit,
            Locale language) {
        if (offset < 0) {
            throw Problem.invalid("offset", "api.range", 0, Integer.MAX_VALUE);
        }
        if (limit < 1 || limit > GenerationJobs.MOST_LISTED) {
            throw Problem.invalid("limit", "api.range", 1, GenerationJobs.MOST_LISTED);
        }
        return jobs.list(offset, limit).stream()
                .map(job -> JobResponse.of(job, texts, language))
                .toList();
    }

    @GetMapping("/{id}")
    Whole get(@PathVariable UUID id, Locale language) {
        JobDetails job = jobs.get(new JobId(id));
        return new Whole(
                JobResponse.of(job.job(), texts, language),
                job.parts().stream().map(Part::of).toList());
    }

    /** Cancels; the job stays in the list. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable UUID id) {
        jobs.cancel(new JobId(id));
    }

    /** @param knowing that it may have been made and paid for already */
    @PostMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobResponse retry(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean knowing, Locale language) {
        return accepted(jobs.retry(new JobId(id), knowing), language);
    }

    private JobResponse accepted(Started started, Locale language) {
        return switch (started) {
            case Started.Accepted(var id) -> JobResponse.of(jobs.get(id).job(), texts, language);
            case Started.Refused refused ->
                throw Problem.conflict("aiBudgetSpent", refused.why().limit().format(language));
        };
    }
}
