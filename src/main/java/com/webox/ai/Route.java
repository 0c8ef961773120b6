package com.webox.ai;

import com.webox.kernel.WorkspaceId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whom a workspace asks for one capability, and whom instead. Another is asked on an outage or a reached quota, never
 * because of what was asked for. Who is known to be out is not asked at all; whose quota is used up is asked last.
 *
 * @param <M> what is asked
 */
final class Route<M extends Model> {

    /**
     * One request on its way.
     *
     * @param <R> how it may end
     */
    interface Trip<M, R> {

        /** @param insteadOf the preferred one, where this is another; else null */
        R ask(M model, @Nullable Maker insteadOf);

        /** Nobody was asked: all are out. */
        R allOut(M preferred, AiFailure why);

        /** Null where it went well. */
        @Nullable
        AiFailure failure(R end);

        /** False once something was heard: what one began, another cannot go on with. */
        boolean mayGoOn();
    }

    private final Capability capability;
    private final Function<WorkspaceId, List<M>> available;
    private final Preferences preferences;
    private final Circuits circuits;
    private final Clock clock;

    Route(
            Capability capability,
            Function<WorkspaceId, List<M>> available,
            Preferences preferences,
            Circuits circuits,
            Clock clock) {
        this.capability = capability;
        this.available = available;
        this.preferences = preferences;
        this.circuits = circuits;
        this.clock = clock;
    }

    /** In the workspace's order; empty where nobody has the capability. */
    List<M> order(WorkspaceId workspace) {
        List<M> all = available.apply(workspace);
        List<String> setUp = all.stream()
                .map(Model::maker)
                .filter(maker -> !maker.builtIn())
                .map(Maker::provider)
                .toList();
        List<M> order = new ArrayList<>();
        for (String key : preferences.order(workspace, capability, setUp)) {
            all.stream()
                    .filter(model -> model.maker().provider().equals(key))
                    .findFirst()
                    .ifPresent(order::add);
        }
        return order;
    }

    /**
     * Asks one after the other until there is no reason to go on.
     *
     * @param order at least one, the preferred first
     */
    <R> R take(WorkspaceId workspace, List<M> order, Trip<M, R> trip) {
        M preferred = order.getFirst();
        @Nullable R end = null;
        for (M model : ready(workspace, order)) {
            Circuit circuit = circuits.of(workspace, model.maker().provider());
            if (!circuit.admits(clock.instant())) {
                continue;
            }
            @Nullable AiFailure failure = new AiFailure.Unknown("");
            try {
                end = trip.ask(model, model == preferred ? null : preferred.maker());
                failure = trip.failure(end);
            } finally {
                circuit.ended(failure, clock.instant());
            }
            if (failure == null || !failure.allowsAnother() || !trip.mayGoOn()) {
                return end;
            }
        }
        return end == null ? trip.allOut(preferred, new AiFailure.ProviderDown("")) : end;
    }

    /** Who would be asked now. */
    M first(WorkspaceId workspace, List<M> order) {
        Instant now = clock.instant();
        return ready(workspace, order).stream()
                .filter(model -> state(workspace, model, now) != Circuit.State.OPEN)
                .findFirst()
                .orElse(order.getFirst());
    }

    private List<M> ready(WorkspaceId workspace, List<M> order) {
        Instant now = clock.instant();
        List<M> ready = new ArrayList<>(order);
        List<M> resting = order.stream()
                .filter(model -> state(workspace, model, now) == Circuit.State.RESTING)
                .toList();
        ready.removeAll(resting);
        ready.addAll(resting);
        return ready;
    }

    private Circuit.State state(WorkspaceId workspace, M model, Instant now) {
        return circuits.of(workspace, model.maker().provider()).state(now);
    }
}
