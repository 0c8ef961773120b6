package com.webox.ai;

import com.webox.accounts.CurrentMember;
import com.webox.accounts.Open;
import com.webox.accounts.Permission;
import com.webox.accounts.Requires;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/** Pictures, made for the current member on the budget of the current workspace. */
@Service
@Requires(Permission.COMPOSE)
public class Images implements DisposableBean {

    private static final long SECONDS_TO_SETTLE = 5;

    private final ImageRuns runs;
    private final CurrentMember current;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Stop> underWay = ConcurrentHashMap.newKeySet();

    Images(ImageRuns runs, CurrentMember current) {
        this.runs = runs;
        this.current = current;
    }

    /** Who would make them, and for how much together. Asks nobody. */
    public Estimate estimate(ImageRequest request) {
        return runs.estimate(current.get().workspace(), request);
    }

    /**
     * Makes the request's pictures side by side while the caller goes on. Each is paid for by itself, so that what is
     * made is kept whatever becomes of the others.
     *
     * @param ends is called once for each picture
     * @return stops those that are not made yet; stopping what is over does nothing
     */
    public Stop start(ImageRequest request, ImageEnds ends) {
        Payer payer = Payer.of(current.get());
        Stop stop = new Stop();
        underWay.add(stop);
        List<ImageRequest> pictures = request.each();
        AtomicInteger left = new AtomicInteger(pictures.size());
        for (int i = 0; i < pictures.size(); i++) {
            int place = i;
            threads.execute(() -> {
                try {
                    ends.ended(place, runs.run(payer, pictures.get(place), stop));
                } finally {
                    if (left.decrementAndGet() == 0) {
                        underWay.remove(stop);
                    }
                }
            });
        }
        return stop;
    }

    /** What is under way is stopped and settled, so that its money need not wait to expire. */
    @Override
    @Open("the program ends")
    public void destroy() throws InterruptedException {
        underWay.forEach(Stop::ask);
        threads.shutdown();
        threads.awaitTermination(SECONDS_TO_SETTLE, TimeUnit.SECONDS);
    }
}
