package com.webox.media;

import com.webox.accounts.CurrentMember;
import com.webox.accounts.Member;
import com.webox.accounts.Permission;
import com.webox.accounts.Requires;
import com.webox.kernel.Problem;
import com.webox.media.fit.Framing;
import com.webox.platform.live.Revisions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The library of the current member's workspace. Screens that show it listen to the live topic {@link #TOPIC}. */
@Service
@Requires(Permission.VIEW)
public class Assets {

    public static final String TOPIC = Shelf.TOPIC;
    public static final int MAX_ALT = 1500;
    public static final int MAX_PAGE = 200;

    private static final Logger LOG = LoggerFactory.getLogger(Assets.class);

    private final CurrentMember me;
    private final AssetRows rows;
    private final Intake intake;
    private final Revisions revisions;
    private final Clock clock;

    Assets(CurrentMember me, AssetRows rows, Intake intake, Revisions revisions, Clock clock) {
        this.me = me;
        this.rows = rows;
        this.intake = intake;
        this.revisions = revisions;
        this.clock = clock;
    }

    /**
     * A page, newest first.
     *
     * @param after {@link AssetPage#next} of the page before, or null for the first
     * @param limit 1 to {@value #MAX_PAGE}
     */
    @Transactional(readOnly = true)
    public AssetPage list(AssetFilter filter, @Nullable AssetId after, int limit) {
        int size = Math.clamp(limit, 1, MAX_PAGE);
        List<AssetSummary> found = rows
                .page(
                        me.get().workspace().value(),
                        after == null ? AssetRows.END : after.value(),
                        textPattern(filter),
                        mimePattern(filter),
                        Limit.of(size + 1))
                .stream()
                .map(Asset::summary)
                .toList();
        return found.size() <= size
                ? new AssetPage(found, null)
                : new AssetPage(found.subList(0, size), found.get(size - 1).id());
    }

    @Transactional(readOnly = true)
    public long count(AssetFilter filter) {
        return rows.count(me.get().workspace().value(), textPattern(filter), mimePattern(filter));
    }

    /**
     * In the order asked; those that are gone, or of another workspace, are left out. What is in the trash is found, so
     * that a post that uses it keeps it.
     */
    @Transactional(readOnly = true)
    public List<AssetSummary> find(Collection<AssetId> ids) {
        List<UUID> wanted = ids.stream().map(AssetId::value).toList();
        Map<AssetId, AssetSummary> found = rows
                .findByWorkspaceIdAndIdIn(me.get().workspace().value(), wanted)
                .stream()
                .filter(Asset::inLibrary)
                .map(Asset::summary)
                .collect(Collectors.toMap(AssetSummary::id, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).distinct().toList();
    }

    /** @throws Problem when it is not in this workspace, or in the trash */
    @Transactional(readOnly = true)
    public AssetSummary get(AssetId id) {
        Asset asset = own(id);
        if (asset.trashed()) {
            throw Problem.notFound("asset");
        }
        return asset.summary();
    }

    /** Bytes beyond which no file is accepted; a picture's bound is lower. */
    public long maxUploadBytes() {
        return intake.maxBytes();
    }

    /**
     * Takes a file into the library. Reads {@code content} to its end or to the largest size accepted, and leaves it open.
     * Takes as long as the sender does, and up to a minute more for a video: call it outside transactions.
     *
     * @param name the file's name as the browser sent it
     * @throws Problem on field {@code file} when it is not a good picture or video; then nothing is left of it
     * @throws IOException when the sender stops; then nothing is left either
     */
    @Requires(Permission.COMPOSE)
    public AssetSummary upload(String name, InputStream content) throws IOException {
        return intake.take(me.get(), Provenance.UPLOADED, name, content);
    }

    /**
     * Takes what an engine made into the library while the caller goes on; one of the two is called once, on another
     * thread.
     *
     * @param refused gets the problem, on field {@code file}
     */
    @Requires(Permission.COMPOSE)
    public void keep(GeneratedFile file, Consumer<AssetSummary> kept, Consumer<Problem> refused) {
        Member member = me.get();
        Thread.startVirtualThread(() -> {
            try {
                kept.accept(intake.take(
                        member,
                        Provenance.generated(file.madeBy(), file.alt()),
                        file.name(),
                        new ByteArrayInputStream(file.content())));
            } catch (Problem problem) {
                refused.accept(problem);
            } catch (IOException e) {
                LOG.warn("a generated picture could not be stored", e);
                refused.accept(Problem.invalid("file", "media.notKept"));
            }
        });
    }

    /**
     * Changes what people call it, both or neither.
     *
     * @param name null leaves it
     * @param alt what the picture shows, at most {@value #MAX_ALT} characters; empty takes it away, null leaves it
     * @throws Problem on field {@code name} or {@code alt}
     */
    @Requires(Permission.COMPOSE)
    @Transactional
    public AssetSummary change(AssetId id, @Nullable String name, @Nullable String alt) {
        String newName = name == null ? null : FileNames.ofPerson(name);
        String newAlt = alt == null ? null : alt.strip();
        if (newAlt != null && newAlt.length() > MAX_ALT) {
            throw Problem.invalid("alt", "media.alt", MAX_ALT);
        }
        return change(id, asset -> {
            if (newName != null) {
                asset.rename(newName);
            }
            if (newAlt != null) {
                asset.describe(newAlt);
            }
        });
    }

    /** Says how it is fitted into shapes that are not its own, in every post that is not out yet. */
    @Requires(Permission.COMPOSE)
    @Transactional
    public AssetSummary frame(AssetId id, Framing framing) {
        return change(id, asset -> asset.frame(framing));
    }

    /**
     * Puts it into the trash, from which it can be brought back for 30 days. Posts that use it keep it. Deleting twice
     * does nothing.
     */
    @Requires(Permission.COMPOSE)
    @Transactional
    public void delete(AssetId id) {
        change(id, asset -> asset.trash(clock.instant()));
    }

    @Requires(Permission.COMPOSE)
    @Transactional
    public AssetSummary restore(AssetId id) {
        return change(id, Asset::restore);
    }

    private AssetSummary change(AssetId id, Consumer<Asset> change) {
        Asset asset = own(id);
        change.accept(asset);
        revisions.bump(asset.workspace(), TOPIC);
        return asset.summary();
    }

    private Asset own(AssetId id) {
        return rows.findByIdAndWorkspaceId(id.value(), me.get().workspace().value())
                .filter(Asset::inLibrary)
                .orElseThrow(() -> Problem.notFound("asset"));
    }

    private static String textPattern(AssetFilter filter) {
        String escaped = filter.text().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
        return "%" + escaped + "%";
    }

    private static String mimePattern(AssetFilter filter) {
        return switch (filter.kind()) {
            case PICTURE -> "image/%";
            case VIDEO -> "video/%";
            case DOCUMENT -> "application/%";
            case null -> "%";
        };
    }
}
