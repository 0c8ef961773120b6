package com.webox.ai;

import com.webox.kernel.WorkspaceId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** One circuit a workspace and provider, on this node: keys and addresses differ from workspace to workspace. */
@Component
class Circuits {

    private record Door(WorkspaceId workspace, String provider) {}

    private final Map<Door, Circuit> circuits = new ConcurrentHashMap<>();

    Circuit of(WorkspaceId workspace, String provider) {
        return circuits.computeIfAbsent(new Door(workspace, provider), door -> new Circuit());
    }
}
