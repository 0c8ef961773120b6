package com.webox.ai.web;

import com.vaadin.flow.i18n.I18NProvider;
import com.webox.ai.job.GenerationJobs;
import com.webox.ai.job.Started;
import com.webox.ai.video.VideoRequest;
import com.webox.ai.video.VideoShape;
import com.webox.ai.video.Videos;
import com.webox.kernel.Problem;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/ai/videos")
@Tag(name = "AI videos", description = "Videos from words or a picture")
class VideoController {

    /**
     * @param prompt what the video shows
     * @param image public https address of its first frame
     * @param shape WIDE when left out
     * @param segments of about five seconds, 1 or 2; 1 when left out
     * @param provider {@code luma} or {@code runway}; the preferred one when left out
     */
    record Order(
            @NotNull String prompt,
            @Nullable URI image,
            @Nullable VideoShape shape,
            @Nullable Integer segments,
            @Nullable String provider) {}

    private final Videos videos;
    private final GenerationJobs jobs;
    private final I18NProvider texts;

    VideoController(Videos videos, GenerationJobs jobs, I18NProvider texts) {
        this.videos = videos;
        this.jobs = jobs;
        this.texts = texts;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobResponse order(@Valid @RequestBody Order order, Locale language) {
        VideoRequest request = new VideoRequest(
                order.prompt(),
                order.image(),
                Objects.requireNonNullElse(order.shape(), VideoShape.WIDE),
                Objects.requireNonNullElse(order.segments(), 1));
        return switch (videos.start(request, order.provider(), "api")) {
            case Started.Accepted(var id) -> JobResponse.of(jobs.get(id).job(), texts, language);
            case Started.Refused refused ->
                throw Problem.conflict("aiBudgetSpent", refused.why().limit().format(language));
        };
    }
}
