package com.webox.social;

import com.webox.media.fit.Plan;
import com.webox.media.fit.Planner;
import com.webox.media.fit.Target;
import com.webox.social.network.AccountLimits;
import com.webox.social.network.Checkpoint;
import com.webox.social.network.Consent;
import com.webox.social.network.ConsentPage;
import com.webox.social.network.ExtraField;
import com.webox.social.network.Extras;
import com.webox.social.network.FailureKind;
import com.webox.social.network.NetworkApp;
import com.webox.social.network.NetworkFailure;
import com.webox.social.network.NetworkRules;
import com.webox.social.network.Posting;
import com.webox.social.network.Publication;
import com.webox.social.network.PublishOutcome;
import com.webox.social.network.Quota;
import com.webox.social.network.ReadBack;
import com.webox.social.network.RemoteAccount;
import com.webox.social.network.RemoteAccounts;
import com.webox.social.network.SocialNetwork;
import com.webox.social.network.Tokens;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;

/**
 * A network that does what a test tells it, by the text of the post, and keeps what became visible. Not a mock: the
 * wall is the truth that the ledger's claims are compared with.
 */
@TestComponent
public class ScriptedNetwork implements NetworkApp, Consent, RemoteAccounts, Posting {

    public static final String KEY = "scripted";

    /** What one call does. */
    @FunctionalInterface
    public interface Step {
        PublishOutcome play(Publication publication, Checkpoint checkpoint);
    }

    private final Map<String, Queue<Step>> scripts = new ConcurrentHashMap<>();
    private final Map<String, ReadBack> answers = new ConcurrentHashMap<>();
    private final List<Publication> wall = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable Target> target = new AtomicReference<>();
    private final List<String> followed = new CopyOnWriteArrayList<>();
    private volatile boolean refreshWorks = true;
    private volatile List<Quota> quotas = List.of();
    private volatile AccountLimits limits = AccountLimits.NONE;
    private volatile List<String> scopes = List.of("write", "comment");
    private volatile Optional<LocalDate> versionEnds = Optional.empty();
    private volatile List<RemoteAccount> accounts =
            List.of(new RemoteAccount("1", "Scripted account", "@scripted", null));

    /** The network that this plays all parts of. */
    @Bean
    SocialNetwork scripted() {
        return new SocialNetwork(KEY, "Scripted", this, new AnyText(), this, this, this);
    }

    /** The next calls for a post with this text do this; after that it is published. */
    public void script(String text, Step... steps) {
        scripts.put(text, new ArrayDeque<>(List.of(steps)));
    }

    /** What reading back says of this text, whatever is on the wall. */
    public void answerReadBack(String text, ReadBack answer) {
        answers.put(text, answer);
    }

    /** From now on reading back tells what is on the wall. */
    public void answerReadBackByTheWall(String text) {
        answers.remove(text);
    }

    public void refreshWorks(boolean works) {
        refreshWorks = works;
    }

    /** What files must be from now on; null when anything goes. */
    public void takes(@Nullable Target files) {
        target.set(files);
    }

    /** What is visible with this text. */
    public List<Publication> wall(String text) {
        return wall.stream().filter(each -> each.text().equals(text)).toList();
    }

    /** What every account may send from now on. */
    public void quotas(Quota... allowed) {
        quotas = List.of(allowed);
    }

    /** What the network says of its accounts from now on. */
    public void limits(AccountLimits said) {
        limits = said;
    }

    /** What a person is asked for from now on. */
    public void scopes(Set<String> asked) {
        scopes = List.copyOf(asked);
    }

    public void versionEnds(@Nullable LocalDate day) {
        versionEnds = Optional.ofNullable(day);
    }

    /** The accounts that a consent opens. */
    public void opens(RemoteAccount... opened) {
        accounts = List.of(opened);
    }

    /** Makes it visible. */
    public PublishOutcome.Published show(Publication publication, Checkpoint checkpoint) {
        checkpoint.aboutToSend();
        wall.add(publication);
        return new PublishOutcome.Published(
                "remote-" + wall.size(), URI.create("https://network.example/" + wall.size()));
    }

    /** How many times a text is visible. */
    public long shown(String text) {
        return wall.stream().filter(each -> each.text().equals(text)).count();
    }

    @Override
    public PublishOutcome publish(Publication publication, Checkpoint checkpoint) {
        Queue<Step> steps = scripts.getOrDefault(publication.text(), new ArrayDeque<>());
        Step step;
        synchronized (steps) {
            step = steps.poll();
        }
        return step == null ? show(publication, checkpoint) : step.play(publication, checkpoint);
    }

    @Override
    public ReadBack readBack(Publication publication, Instant since, Set<String> known) {
        ReadBack told = answers.get(publication.text());
        if (told != null) {
            return told;
        }
        for (int i = 0; i < wall.size(); i++) {
            String id = "remote-" + (i + 1);
            if (wall.get(i).text().equals(publication.text()) && !known.contains(id)) {
                return new ReadBack.Found(id, URI.create("https://network.example/" + (i + 1)));
            }
        }
        return new ReadBack.Absent();
    }

    /** What follows it must say so; a comment {@code "no"} is refused. */
    @Override
    public Optional<String> followUp(Publication publication, String remoteId, boolean mayBeDone) {
        String comment = publication.extras().text("first-comment");
        followed.add(remoteId + (mayBeDone ? "?" : "") + " " + comment);
        return comment.equals("no") ? Optional.of("comments are closed") : Optional.empty();
    }

    /** What followed posts, with a question mark where a former call may have done it. */
    public List<String> followed() {
        return followed;
    }

    @Override
    public Tokens refresh(Tokens tokens) {
        if (!refreshWorks) {
            throw new NetworkFailure(FailureKind.TOKEN_INVALID, "revoked");
        }
        return new Tokens("renewed", "refresh-2", Instant.now().plusSeconds(7200), null, Set.of("write"));
    }

    @Override
    public AccountLimits limits(String accountId, String accessToken) {
        return limits;
    }

    @Override
    public List<String> scopes() {
        return scopes;
    }

    @Override
    public Optional<LocalDate> versionEnds() {
        return versionEnds;
    }

    @Override
    public boolean configured() {
        return true;
    }

    @Override
    public ConsentPage page(URI callback, String state) {
        return new ConsentPage(URI.create("https://network.example/consent?state=" + state), "verifier");
    }

    @Override
    public Tokens exchange(String code, URI callback, @Nullable String verifier) {
        return new Tokens("access", "refresh", Instant.now().plusSeconds(7200), null, Set.of("write"));
    }

    @Override
    public List<RemoteAccount> of(Tokens tokens) {
        return accounts;
    }

    /** What a test allowed last. */
    private final class AnyText implements NetworkRules {

        @Override
        public List<Quota> quotas() {
            return quotas;
        }

        @Override
        public int length(String text) {
            return text.length();
        }

        @Override
        public int maxLength() {
            return 100;
        }

        @Override
        public int maxImages() {
            return 4;
        }

        @Override
        public int maxVideos() {
            return 1;
        }

        @Override
        public boolean mediaRequired() {
            return false;
        }

        @Override
        public List<Plan> fit(Extras extras, List<MediaFacts> media) {
            Target wanted = target.get();
            return media.stream()
                    .map(each -> wanted == null ? new Plan.AsIs() : Planner.plan(each.file(), each.framing(), wanted))
                    .toList();
        }

        @Override
        public List<String> formats() {
            return List.of("post");
        }

        @Override
        public List<ExtraField> fields() {
            return List.of();
        }

        @Override
        public List<RuleViolation> check(String text, Extras extras, List<MediaFacts> media) {
            return text.length() > maxLength()
                    ? List.of(new RuleViolation("social.obstacle.empty", List.of()))
                    : List.of();
        }
    }
}
