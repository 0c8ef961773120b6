package com.webox.ai.video;

import com.webox.accounts.Permission;
import com.webox.accounts.Requires;
import com.webox.ai.Estimate;
import com.webox.ai.job.GenerationJobs;
import com.webox.ai.job.Started;
import com.webox.kernel.Money;
import com.webox.kernel.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Videos, made for the current member on the budget of the current workspace. */
@Service
@Requires(Permission.COMPOSE)
public class Videos {

    private final VideoRoute route;
    private final VideoWork work;
    private final GenerationJobs jobs;

    Videos(VideoRoute route, VideoWork work, GenerationJobs jobs) {
        this.route = route;
        this.work = work;
        this.jobs = jobs;
    }

    /** Who could make it and for how much, the preferred first. Asks nobody. */
    public List<Estimate> estimates(VideoRequest request) {
        return route.order().stream()
                .filter(model -> model.obstacle(request).isEmpty())
                .map(model -> {
                    Money price = model.price(request);
                    return new Estimate(model.maker(request), price, price);
                })
                .toList();
    }

    /**
     * Orders a video; the job tells how far it is.
     *
     * @param provider its key; null: the preferred that can do it
     * @param feature where it is asked for, for the ledger
     * @throws Problem when no provider is set up for it
     */
    public Started start(VideoRequest request, @Nullable String provider, String feature) {
        VideoModel model = route.choose(provider, request).orElseThrow(() -> Problem.conflict("aiVideoNoProvider"));
        return jobs.start(
                work,
                new VideoWork.Payload(
                        model.maker().provider(),
                        request.prompt(),
                        request.image(),
                        request.shape(),
                        request.segments()),
                feature,
                request.prompt());
    }
}
