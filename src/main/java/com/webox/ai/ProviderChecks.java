package com.webox.ai;

import com.webox.kernel.WorkspaceId;
import com.webox.platform.live.Revisions;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Tests connections on threads of its own, and keeps what the last test found. */
@Component
class ProviderChecks implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderChecks.class);

    private final ProviderBook book;
    private final Catalogue catalogue;
    private final ProviderRows rows;
    private final Circuits circuits;
    private final Revisions revisions;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    ProviderChecks(ProviderBook book, Catalogue catalogue, ProviderRows rows, Circuits circuits, Revisions revisions) {
        this.book = book;
        this.catalogue = catalogue;
        this.rows = rows;
        this.circuits = circuits;
        this.revisions = revisions;
    }

    /** @param end called once, on another thread */
    void start(WorkspaceId workspace, String key, Consumer<Check> end) {
        SetUp setUp = book.get(workspace, key);
        threads.execute(() -> end.accept(run(workspace, setUp)));
    }

    private Check run(WorkspaceId workspace, SetUp setUp) {
        String key = setUp.vendor().key();
        Check check = setUp.access()
                .map(access -> ask(setUp.vendor(), access))
                .orElseGet(() -> Check.failed(Finding.INCOMPLETE, ""));
        rows.heard(workspace, key, check);
        if (check.works()) {
            circuits.of(workspace, key).reset();
        }
        revisions.bump(workspace, AiProviders.TOPIC);
        return check;
    }

    private Check ask(Vendor vendor, Access access) {
        try {
            return catalogue.get(vendor.key()).offerings().getFirst().check(vendor, access);
        } catch (RuntimeException e) {
            LOG.warn("The test of {} broke", vendor.key(), e);
            return Check.failed(Finding.STRANGE, "");
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
