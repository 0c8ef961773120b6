package com.webox.ai.video;

import com.webox.ai.AiFailure;
import com.webox.ai.Meter;
import com.webox.ai.Unit;
import com.webox.ai.Usage;
import com.webox.ai.job.GenerationWork;
import com.webox.ai.job.PartAtWork;
import com.webox.ai.job.PartReply;
import com.webox.ai.job.ResultFetch;
import com.webox.ai.job.Sentence;
import com.webox.ai.job.WorkPlan;
import com.webox.kernel.Money;
import com.webox.kernel.Problem;
import com.webox.kernel.WorkspaceId;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Orders a video, asks after it, brings it into the library. */
@Component
class VideoWork implements GenerationWork<VideoWork.Payload> {

    /** Providers let orders wait when they are busy; results are kept for a day. */
    private static final Duration PATIENCE = Duration.ofHours(6);

    private static final int QUEUED = 5;
    private static final int MAKING = 10;
    private static final int FETCHING = 92;
    /** Where the provider tells no figure. */
    private static final int UNTOLD = 30;

    private static final int NAME = 60;

    /** @param provider its key */
    record Payload(String provider, String prompt, @Nullable URI image, VideoShape shape, int segments) {

        VideoRequest request() {
            return new VideoRequest(prompt, image, shape, segments);
        }
    }

    private final VideoRoute route;
    private final ResultFetch fetch;
    private final Meter meter;

    VideoWork(VideoRoute route, ResultFetch fetch, Meter meter) {
        this.route = route;
        this.fetch = fetch;
        this.meter = meter;
    }

    @Override
    public String name() {
        return "video";
    }

    @Override
    public Class<Payload> payloadType() {
        return Payload.class;
    }

    @Override
    public WorkPlan plan(WorkspaceId workspace, Payload payload) {
        VideoModel model = model(payload).orElseThrow(() -> Problem.conflict("aiVideoNoProvider"));
        VideoRequest request = payload.request();
        model.obstacle(request).ifPresent(code -> {
            throw Problem.conflict(code);
        });
        return new WorkPlan(
                model.maker(request),
                "video",
                1,
                1,
                used(payload, false),
                model.price(request),
                model.price(request),
                PATIENCE,
                // None of these providers knows an order again by a key.
                false);
    }

    @Override
    public PartReply.Begun begin(Payload payload, PartAtWork part) {
        Optional<VideoModel> model = model(payload);
        if (model.isEmpty()) {
            return new PartReply.Failed(
                    new AiFailure.BadInput(payload.provider() + " is not set up"), Usage.NONE, meter.nothing());
        }
        return switch (model.get().order(payload.request(), part::mustHold)) {
            case VideoReply.Accepted accepted ->
                new PartReply.Accepted(accepted.handle(), model.get().lookAfter());
            case VideoReply.Failed failed -> failed(model.get(), payload, failed);
        };
    }

    @Override
    public PartReply.Looked look(Payload payload, PartAtWork part, String handle) {
        Optional<VideoModel> found = model(payload);
        if (found.isEmpty()) {
            return new PartReply.NoAnswer(new AiFailure.ProviderDown(payload.provider() + " is not set up"));
        }
        VideoModel model = found.get();
        String maker = model.maker().name();
        return switch (model.look(handle)) {
            case VideoReply.Queued queued ->
                new PartReply.Working(QUEUED, Sentence.of("ai.video.queued", maker), model.lookAfter());
            case VideoReply.Making making ->
                new PartReply.Working(percent(making), Sentence.of("ai.video.making", maker), model.lookAfter());
            case VideoReply.NoAnswer(var why) -> new PartReply.NoAnswer(why);
            case VideoReply.Ready ready -> fetch(model, payload, part, ready);
            case VideoReply.Failed failed -> failed(model, payload, failed);
        };
    }

    @Override
    public Abandoned abandon(Payload payload, PartAtWork part, String handle) {
        // Providers do not tell what a cancelled video costs: its whole price counts.
        Money price = model(payload)
                .map(model -> {
                    model.cancel(handle);
                    return model.price(payload.request());
                })
                .orElseGet(meter::nothing);
        return new Abandoned(used(payload, false), price);
    }

    private PartReply.Looked fetch(VideoModel model, Payload payload, PartAtWork part, VideoReply.Ready ready) {
        part.progress(FETCHING, Sentence.of("ai.video.fetching", model.maker().name()));
        return switch (fetch.fetch(ready.address(), model.address(), part, model.maker(), fileName(payload.prompt()))) {
            case ResultFetch.Fetched.Kept(var result) ->
                new PartReply.Done(
                        result,
                        used(payload, true),
                        Objects.requireNonNullElseGet(ready.cost(), () -> model.price(payload.request())));
            case ResultFetch.Fetched.NotKept(var said) -> new PartReply.Unfetched(said);
        };
    }

    private PartReply.Failed failed(VideoModel model, Payload payload, VideoReply.Failed failed) {
        boolean paid = failed.paid() || failed.failure() instanceof AiFailure.Unknown;
        return new PartReply.Failed(
                failed.failure(),
                paid ? used(payload, false) : Usage.NONE,
                paid ? model.price(payload.request()) : meter.nothing());
    }

    private Optional<VideoModel> model(Payload payload) {
        return route.choose(payload.provider(), payload.request());
    }

    private static Usage used(Payload payload, boolean counted) {
        return new Usage(Unit.SEGMENT, 0, payload.segments(), counted);
    }

    private static int percent(VideoReply.Making making) {
        Integer told = making.percent();
        return told == null ? UNTOLD : MAKING + Math.clamp(told, 0, 100) * (FETCHING - MAKING) / 100;
    }

    private static String fileName(String prompt) {
        String words = prompt.replaceAll("[^\\p{L}\\p{N} ]+", " ")
                .replaceAll(" +", " ")
                .strip();
        String name = words.length() <= NAME ? words : words.substring(0, NAME).strip();
        return (name.isEmpty() ? "video" : name) + ".mp4";
    }
}
