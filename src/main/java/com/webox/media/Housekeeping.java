package com.webox.media;

import com.webox.kernel.WorkspaceId;
import com.webox.platform.jobs.JobHandler;
import com.webox.platform.jobs.Jobs;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Empties the trash after {@value #TRASH_DAYS} days, removes what uploads left that a crash cut off, and takes up videos
 * whose preparation was lost.
 */
@Component
class Housekeeping implements JobHandler<Housekeeping.Payload> {

    static final int TRASH_DAYS = 30;

    private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration RHYTHM = Duration.ofHours(1);
    private static final Duration CUT_OFF = Duration.ofDays(1);
    private static final Limit BATCH = Limit.of(200);
    private static final UUID START = new UUID(0, 0);

    record Payload() {}

    private final AssetRows rows;
    private final AssetFiles files;
    private final List<AssetUsage> usages;
    private final Jobs jobs;
    private final Clock clock;

    Housekeeping(AssetRows rows, AssetFiles files, List<AssetUsage> usages, Jobs jobs, Clock clock) {
        this.rows = rows;
        this.files = files;
        this.usages = usages;
        this.jobs = jobs;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        jobs.every(RHYTHM, name(), new Payload());
    }

    @Override
    public String name() {
        return "media.housekeeping";
    }

    @Override
    public Class<Payload> payloadType() {
        return Payload.class;
    }

    @Override
    public void run(Payload payload) throws IOException {
        Instant now = clock.instant();
        emptyTrash(now.minus(Duration.ofDays(TRASH_DAYS)));
        for (Asset each : rows.findByStateAndCreatedAtBefore(AssetState.INCOMING, now.minus(CUT_OFF), BATCH)) {
            remove(each);
        }
        for (Asset each : rows.findByStateAndCreatedAtBefore(AssetState.PREPARING, now.minus(RHYTHM), BATCH)) {
            jobs.enqueue(PrepareVideo.NAME, PrepareVideo.Payload.of(each));
        }
    }

    private void emptyTrash(Instant before) throws IOException {
        UUID after = START;
        while (true) {
            List<Asset> batch = rows.trashedBefore(before, after, BATCH);
            if (batch.isEmpty()) {
                return;
            }
            Set<AssetId> needed = inUse(batch);
            for (Asset each : batch) {
                if (!needed.contains(each.id())) {
                    remove(each);
                }
            }
            after = batch.getLast().id().value();
        }
    }

    private Set<AssetId> inUse(Collection<Asset> assets) {
        Map<WorkspaceId, List<AssetId>> byWorkspace = assets.stream()
                .collect(Collectors.groupingBy(Asset::workspace, Collectors.mapping(Asset::id, Collectors.toList())));
        return byWorkspace.entrySet().stream()
                .flatMap(entry ->
                        usages.stream().flatMap(usage -> usage.inUse(entry.getKey(), entry.getValue()).stream()))
                .collect(Collectors.toSet());
    }

    private void remove(Asset asset) throws IOException {
        log.info("removing asset {} of workspace {} for good", asset.id(), asset.workspace());
        files.delete(asset.key());
        rows.deleteById(asset.id().value());
    }
}
