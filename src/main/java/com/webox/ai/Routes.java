package com.webox.ai;

import com.webox.kernel.WorkspaceId;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Makes the way of each capability, so that all know the same order and the same outages. */
@Component
class Routes {

    private final Preferences preferences;
    private final Circuits circuits;
    private final Clock clock;

    Routes(Preferences preferences, Circuits circuits, Clock clock) {
        this.preferences = preferences;
        this.circuits = circuits;
        this.clock = clock;
    }

    /** @param available whom a workspace can ask, in no order */
    <M extends Model> Route<M> of(Capability capability, Function<WorkspaceId, List<M>> available) {
        return new Route<>(capability, available, preferences, circuits, clock);
    }
}
