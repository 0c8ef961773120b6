package com.webox.social.connecting;

import com.webox.accounts.CurrentMember;
import com.webox.accounts.Permission;
import com.webox.accounts.Requires;
import com.webox.platform.config.Installation;
import com.webox.social.network.FailureKind;
import com.webox.social.network.NetworkFailure;
import com.webox.social.network.Networks;
import com.webox.social.network.SocialNetwork;
import jakarta.annotation.PreDestroy;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Service;

/**
 * Tells an administrator what is missing before a network can be connected. The network itself is asked: a code that
 * nobody was given is exchanged, and of what may be wrong about the request it names the first.
 */
@Service
@Requires(Permission.ADMINISTER)
public class SetUpChecks {

    /** What is looked at; words under {@code social.check.<name>.<verdict>}. */
    public enum What {
        CREDENTIALS,
        REDIRECT,
        REACH,
        GRANTS
    }

    /** How it stands. */
    public enum Verdict {
        GOOD,
        BAD,
        UNKNOWN
    }

    /**
     * A line of the result.
     *
     * @param detail the network's own words, or the names concerned; may be empty
     */
    public record Finding(What what, Verdict verdict, String detail) {}

    private static final String NOBODYS_CODE = "webox-set-up-check";
    private static final String NOBODYS_VERIFIER = "webox-set-up-check-webox-set-up-check-webox-set-up-check";

    private final CurrentMember current;
    private final Networks networks;
    private final Installation installation;
    private final GrantedScopes granted;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    SetUpChecks(CurrentMember current, Networks networks, Installation installation, GrantedScopes granted) {
        this.current = current;
        this.networks = networks;
        this.installation = installation;
        this.granted = granted;
    }

    /** Where the network must lead people back to: it belongs among the app's allowed addresses. */
    public URI redirectAddress(String key) {
        return installation.address("/connect/" + networks.get(key).key());
    }

    /** What the app must be allowed to ask for. */
    public List<String> scopes(String key) {
        return networks.get(key).app().scopes().stream().distinct().sorted().toList();
    }

    /** Looks at everything; the network is asked in the background. */
    public CompletableFuture<List<Finding>> run(String key) {
        SocialNetwork network = networks.get(key);
        List<Finding> known = new ArrayList<>();
        known.add(reach());
        known.addAll(grants(network));
        return CompletableFuture.supplyAsync(
                () -> {
                    List<Finding> all = new ArrayList<>(asked(network));
                    all.addAll(known);
                    return List.copyOf(all);
                },
                threads);
    }

    private List<Finding> asked(SocialNetwork network) {
        if (!network.app().configured()) {
            return List.of(new Finding(What.CREDENTIALS, Verdict.BAD, ""));
        }
        try {
            network.consent().exchange(NOBODYS_CODE, redirectAddress(network.key()), NOBODYS_VERIFIER);
            return List.of(new Finding(What.CREDENTIALS, Verdict.UNKNOWN, ""));
        } catch (NetworkFailure failure) {
            return read(failure);
        }
    }

    /** The words are those of RFC 6749, which all networks use for this step, and their English around it. */
    static List<Finding> read(NetworkFailure failure) {
        String detail = String.valueOf(failure.getMessage());
        String words = detail.toLowerCase(Locale.ROOT);
        if (failure.kind() == FailureKind.NETWORK_DOWN) {
            return List.of(new Finding(What.CREDENTIALS, Verdict.UNKNOWN, detail));
        }
        if (words.contains("invalid_client")) {
            return List.of(new Finding(What.CREDENTIALS, Verdict.BAD, detail));
        }
        boolean aboutCode = words.contains("code") || words.contains("grant") || words.contains("verif");
        if (words.contains("redirect") && !aboutCode) {
            return List.of(
                    new Finding(What.CREDENTIALS, Verdict.GOOD, ""), new Finding(What.REDIRECT, Verdict.BAD, detail));
        }
        if (!aboutCode && (words.contains("client") || words.contains("app id") || words.contains("application"))) {
            return List.of(new Finding(What.CREDENTIALS, Verdict.BAD, detail));
        }
        Verdict verdict = aboutCode ? Verdict.GOOD : Verdict.UNKNOWN;
        // A network may look at the code before it looks at the address, so of that nothing is known yet.
        return List.of(
                new Finding(What.CREDENTIALS, verdict, aboutCode ? "" : detail),
                new Finding(What.REDIRECT, Verdict.UNKNOWN, ""));
    }

    private Finding reach() {
        URI address = installation.publicUrl();
        boolean local = List.of("localhost", "127.0.0.1", "[::1]").contains(String.valueOf(address.getHost()));
        boolean secure = "https".equals(address.getScheme());
        return new Finding(
                What.REACH,
                secure && !local ? Verdict.GOOD : local ? Verdict.UNKNOWN : Verdict.BAD,
                address.toString());
    }

    /** What connected accounts did not allow. */
    private List<Finding> grants(SocialNetwork network) {
        return granted.missing(current.get().workspace(), network).stream()
                .map(account -> new Finding(
                        What.GRANTS, Verdict.BAD, account.name() + ": " + String.join(", ", account.scopes())))
                .toList();
    }

    @PreDestroy
    void stop() {
        threads.shutdown();
    }
}
