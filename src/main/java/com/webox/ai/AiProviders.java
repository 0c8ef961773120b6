package com.webox.ai;

import com.webox.accounts.CurrentMember;
import com.webox.accounts.Permission;
import com.webox.accounts.Requires;
import com.webox.kernel.Problem;
import com.webox.kernel.WorkspaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** The providers of the current workspace: which are set up, how they are, and in which order they are asked. */
@Service
@Requires(Permission.ADMINISTER)
public class AiProviders {

    /** Changes with what is set up, with the order, and with each test of a connection. */
    public static final String TOPIC = "ai-providers";

    private final ProviderStates states;
    private final ProviderChanges changes;
    private final ProviderChecks checks;
    private final Preferences preferences;
    private final CurrentMember current;

    AiProviders(
            ProviderStates states,
            ProviderChanges changes,
            ProviderChecks checks,
            Preferences preferences,
            CurrentMember current) {
        this.states = states;
        this.changes = changes;
        this.checks = checks;
        this.preferences = preferences;
        this.current = current;
    }

    /** Whether the member may see this at all. */
    @Requires(Permission.VIEW)
    public boolean mayLook() {
        return current.get().may(Permission.ADMINISTER);
    }

    /** Every vendor, set up or not. */
    public List<ProviderCard> list() {
        return states.cards(current.get().workspace());
    }

    /**
     * Sets a provider up for the workspace, or changes it.
     *
     * @throws Problem not found for an unknown vendor; invalid for a value that cannot be used
     */
    public void save(ProviderForm form) {
        changes.save(current.get(), form);
    }

    /**
     * Forgets what the workspace set up, the key with it; the server's own settings count again, where there are any.
     *
     * @throws Problem not found, where the workspace set up no such provider
     */
    public void remove(String key) {
        changes.remove(current.get(), key);
    }

    /**
     * Tests the connection while the caller goes on.
     *
     * @param end called once, on another thread
     * @throws Problem not found for an unknown vendor
     */
    public void test(String key, Consumer<Check> end) {
        checks.start(current.get().workspace(), key, end);
    }

    /** Who is asked, the preferred first. */
    public ProviderOrder order(Capability capability) {
        WorkspaceId workspace = current.get().workspace();
        List<String> order =
                new ArrayList<>(preferences.order(workspace, capability, states.ready(workspace, capability)));
        boolean builtIn = order.remove(Maker.BUILT_IN.provider());
        return new ProviderOrder(order, builtIn);
    }

    /** Sets who is asked. Those who are set up and not named are asked last. */
    public void prefer(Capability capability, ProviderOrder order) {
        List<String> keys = new ArrayList<>(order.makers());
        if (order.builtIn()) {
            keys.add(Maker.BUILT_IN.provider());
        }
        changes.prefer(
                current.get().workspace(), capability, keys.stream().distinct().toList());
    }
}
