package com.webox.social.ui;

import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import com.webox.media.AssetId;
import com.webox.media.AssetSummary;
import com.webox.social.ChannelId;
import com.webox.social.ChannelSummary;
import com.webox.social.OutagePolicy;
import com.webox.social.PostContent;
import com.webox.social.PostDetails;
import com.webox.social.PostStatus;
import com.webox.social.network.Extras;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What lies on the author's desk: the words and all that goes with them, the planned time, and what the server stored
 * last. Components bind to its signals; only its methods change it.
 */
final class ComposeState {

    /** The tab of the text that all networks share. */
    static final String SHARED = "";

    enum Phase {
        /** Nothing written yet. */
        NEW,
        /** Written, not stored yet. */
        DIRTY,
        SAVED,
        /** Storing did not work; the words are on the screen only. */
        FAILED,
        /** Being published, or out: nothing may be changed. */
        LOCKED
    }

    /** @param saves how often this screen stored, so that "saved 2 s ago" starts anew each time */
    record Saving(Phase phase, int saves) {}

    private final ValueSignal<PostContent> content = new ValueSignal<>(PostContent.empty());
    private final ValueSignal<Optional<LocalDateTime>> plan = new ValueSignal<>(Optional.empty());
    private final ValueSignal<Optional<PostDetails>> stored = new ValueSignal<>(Optional.empty());
    private final ValueSignal<Saving> saving = new ValueSignal<>(new Saving(Phase.NEW, 0));
    private final ValueSignal<Integer> revision = new ValueSignal<>(0);
    private final ValueSignal<String> tab = new ValueSignal<>(SHARED);
    private final ValueSignal<List<ChannelSummary>> channels = new ValueSignal<>(List.of());
    private final ValueSignal<Integer> made = new ValueSignal<>(0);
    private final ValueSignal<List<AssetSummary>> files = new ValueSignal<>(List.of());
    private final Function<List<AssetId>, List<AssetSummary>> library;

    /** @param library knows the files of the workspace */
    ComposeState(Function<List<AssetId>, List<AssetSummary>> library) {
        this.library = library;
    }

    Signal<PostContent> content() {
        return content;
    }

    Signal<Optional<LocalDateTime>> plan() {
        return plan;
    }

    /** The post as the server has it; empty until the first save. */
    Signal<Optional<PostDetails>> stored() {
        return stored;
    }

    Signal<Saving> saving() {
        return saving;
    }

    /** Grows with each change of the author. */
    Signal<Integer> revision() {
        return revision;
    }

    /** The network whose text is being edited, or {@link #SHARED}. */
    Signal<String> tab() {
        return tab;
    }

    /** Every connected channel of the workspace. */
    Signal<List<ChannelSummary>> channels() {
        return channels;
    }

    /** What is known of the chosen media, in order. */
    Signal<List<AssetSummary>> files() {
        return files;
    }

    /** Grows when the library has news: a file that was being made for a network may be there. */
    Signal<Integer> made() {
        return made;
    }

    /** The networks of the chosen channels with the first channel of each, in the order of the channels. */
    static Map<String, ChannelSummary> networks(PostContent content, List<ChannelSummary> channels) {
        Map<String, ChannelSummary> found = new LinkedHashMap<>();
        channels.stream()
                .filter(channel -> content.channels().contains(channel.id()))
                .forEach(channel -> found.putIfAbsent(channel.network(), channel));
        return found;
    }

    Map<String, ChannelSummary> networksNow() {
        return networks(content.peek(), channels.peek());
    }

    boolean dirty() {
        Phase phase = saving.peek().phase();
        return phase == Phase.DIRTY || phase == Phase.FAILED;
    }

    boolean locked() {
        return saving.peek().phase() == Phase.LOCKED;
    }

    PostStatus status() {
        return stored.peek().map(PostDetails::status).orElse(PostStatus.DRAFT);
    }

    // What the author does

    /** Changes the text of the open tab; a network's text that equals the shared one is no variant. */
    void write(String text) {
        String network = tab.peek();
        edit(before -> {
            if (network.equals(SHARED)) {
                return before.withText(text);
            }
            Map<String, String> variants = new LinkedHashMap<>(before.variants());
            if (text.equals(before.text())) {
                variants.remove(network);
            } else {
                variants.put(network, text);
            }
            return before.withVariants(variants);
        });
    }

    /** Lets a network follow the shared text again. */
    void share(String network) {
        edit(before -> {
            Map<String, String> variants = new LinkedHashMap<>(before.variants());
            variants.remove(network);
            return before.withVariants(variants);
        });
    }

    void choose(List<ChannelId> chosen) {
        edit(before -> before.withChannels(chosen));
        if (!networksNow().containsKey(tab.peek())) {
            tab.set(SHARED);
        }
    }

    void media(List<AssetId> media) {
        edit(before -> before.withMedia(media));
    }

    void addMedia(List<AssetId> added) {
        List<AssetId> all = new ArrayList<>(content.peek().media());
        added.stream().filter(id -> !all.contains(id)).forEach(all::add);
        media(all);
    }

    void labels(Set<String> labels) {
        edit(before -> before.withLabels(labels));
    }

    void policy(OutagePolicy policy) {
        edit(before -> before.withPolicy(policy));
    }

    /** Chooses what a network gets beyond text and media. */
    void extras(String network, UnaryOperator<Extras> change) {
        edit(before -> before.withExtras(network, change.apply(before.extrasFor(network))));
    }

    void plan(@Nullable LocalDateTime at) {
        plan.set(Optional.ofNullable(at));
    }

    void open(String network) {
        tab.set(network);
    }

    // What the server says

    void channels(List<ChannelSummary> connected) {
        channels.set(List.copyOf(connected));
    }

    /** A fresh desk. */
    void begin(PostContent fresh, @Nullable LocalDateTime at) {
        put(fresh);
        plan.set(Optional.ofNullable(at));
        stored.set(Optional.empty());
        tab.set(SHARED);
        saving.set(new Saving(Phase.NEW, 0));
    }

    /** Shows a post as the server has it. */
    void show(PostDetails post) {
        put(post.content());
        moved(post);
    }

    /** The server stored what was on the desk when {@code atRevision} was current; later words are still to be stored. */
    void saved(PostDetails post, int atRevision) {
        settled(post, true);
        if (revision.peek() != atRevision && !locked()) {
            saving.set(new Saving(Phase.DIRTY, saving.peek().saves()));
        }
    }

    /** The post changed its place in life; the words did not. */
    void moved(PostDetails post) {
        if (post.at() != null) {
            plan.set(Optional.of(post.at()));
        }
        settled(post, false);
    }

    /** Reads again what the library knows, after an alternative text changed. */
    void reloadFiles() {
        files.set(library.apply(content.peek().media()));
    }

    void mediaChanged() {
        made.set(made.peek() + 1);
    }

    void failed() {
        saving.set(new Saving(Phase.FAILED, saving.peek().saves()));
    }

    private void settled(PostDetails post, boolean now) {
        stored.set(Optional.of(post));
        int saves = saving.peek().saves() + (now ? 1 : 0);
        saving.set(new Saving(post.status().editable() ? Phase.SAVED : Phase.LOCKED, saves));
    }

    private void edit(UnaryOperator<PostContent> change) {
        PostContent before = content.peek();
        PostContent after = change.apply(before);
        if (locked() || after.equals(before)) {
            return;
        }
        put(after);
        saving.set(new Saving(Phase.DIRTY, saving.peek().saves()));
        revision.set(revision.peek() + 1);
    }

    private void put(PostContent next) {
        boolean otherMedia = !next.media().equals(content.peek().media());
        content.set(next);
        if (otherMedia) {
            reloadFiles();
        }
    }
}
