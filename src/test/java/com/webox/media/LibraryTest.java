package com.webox.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.webox.accounts.Member;
import com.webox.accounts.Role;
import com.webox.accounts.TestAccounts;
import com.webox.kernel.Ids;
import com.webox.kernel.Problem;
import com.webox.kernel.WorkspaceId;
import com.webox.platform.config.Installation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Finding, changing, deleting and bringing back what the library holds. */
@MediaTest
class LibraryTest {

    @Autowired
    Assets assets;

    @Autowired
    MediaFiles files;

    @Autowired
    AssetRows rows;

    @Autowired
    AssetFiles stored;

    @Autowired
    com.webox.platform.jobs.Jobs jobs;

    @Autowired
    Installation installation;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TestAccounts accounts;

    Member editor;

    @BeforeEach
    void signUp() {
        editor = accounts.signUp("Nadia");
    }

    @Test
    void showsTheNewestFirstInPages() {
        List<AssetId> uploaded = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            uploaded.addFirst(upload(editor, "photo-" + i + ".png").id());
        }

        accounts.as(editor, () -> {
            AssetPage first = assets.list(AssetFilter.ALL, null, 2);
            AssetPage second = assets.list(AssetFilter.ALL, first.next(), 2);
            AssetPage last = assets.list(AssetFilter.ALL, second.next(), 2);

            assertThat(Stream.of(first, second, last)
                            .flatMap(page -> page.items().stream())
                            .map(AssetSummary::id))
                    .containsExactlyElementsOf(uploaded);
            assertThat(last.next()).isNull();
            assertThat(assets.count(AssetFilter.ALL)).isEqualTo(5);
        });
    }

    @Test
    void findsByNameAlternativeTextAndKind() {
        AssetSummary lighthouse = upload(editor, "Lighthouse 100%.png");
        AssetSummary other = upload(editor, "b.png");
        accounts.as(editor, () -> {
            assets.change(other.id(), null, "A lighthouse keeper’s cat");

            assertThat(found("LIGHTHOUSE", null)).containsExactly(other.id(), lighthouse.id());
            assertThat(found("100%", null)).containsExactly(lighthouse.id());
            assertThat(found("_", null)).isEmpty();
            assertThat(found("!", null)).isEmpty();
            assertThat(found("cat", AssetKind.PICTURE)).containsExactly(other.id());
            assertThat(found("cat", AssetKind.VIDEO)).isEmpty();
        });
    }

    private List<AssetId> found(String words, @Nullable AssetKind kind) {
        return assets.list(new AssetFilter(words, kind), null, 50).items().stream()
                .map(AssetSummary::id)
                .toList();
    }

    @Test
    void cleansTheNamesThatBrowsersSend() {
        assertThat(upload(editor, "C:\\Users\\me\\été.PNG").name()).isEqualTo("été.png");
        assertThat(upload(editor, "../../etc/passwd").name()).isEqualTo("passwd.png");
        assertThat(upload(editor, "invoice\u202Egnp.exe").name()).isEqualTo("invoice gnp.png");
        assertThat(upload(editor, "").name()).isEqualTo("picture.png");
        assertThat(upload(editor, "x".repeat(500) + ".png").name())
                .hasSizeLessThan(201)
                .endsWith(".png");
    }

    @Test
    void changesNameAndAlternativeText() {
        AssetSummary asset = upload(editor, "a.png");
        accounts.as(editor, () -> {
            assertThat(assets.change(asset.id(), " Autumn ", null).name()).isEqualTo("Autumn");
            assertThat(assets.change(asset.id(), null, " Leaves ").alt()).isEqualTo("Leaves");
            assertThat(assets.get(asset.id())).satisfies(now -> {
                assertThat(now.name()).isEqualTo("Autumn");
                assertThat(now.alt()).isEqualTo("Leaves");
            });
            assertThat(refusal(() -> assets.change(asset.id(), "  ", null)).field())
                    .isEqualTo("name");
            assertThat(refusal(() -> assets.change(asset.id(), null, "x".repeat(1501)))
                            .field())
                    .isEqualTo("alt");
        });
    }

    @Test
    void bringsBackWhatWasDeleted() {
        AssetSummary asset = upload(editor, "a.png");
        accounts.as(editor, () -> {
            assets.delete(asset.id());
            assets.delete(asset.id());

            assertThat(assets.list(AssetFilter.ALL, null, 10).items()).isEmpty();
            assertThat(refusal(() -> assets.get(asset.id())).kind()).isEqualTo(Problem.Kind.NOT_FOUND);
            assertThat(assets.find(List.of(asset.id()))).as("posts that use it").hasSize(1);

            assets.restore(asset.id());

            assertThat(assets.list(AssetFilter.ALL, null, 10).items()).hasSize(1);
        });
    }

    @Test
    void waitingPostsKeepWhatIsInTheTrash() {
        AssetSummary asset = upload(editor, "a.png");
        accounts.as(editor, () -> assets.delete(asset.id()));
        assertThat(files.find(editor.workspace(), List.of(asset.id()))).hasSize(1);
    }

    @Test
    void emptiesTheTrashAfterThirtyDaysButForWhatIsUsed() throws IOException {
        AssetSummary old = upload(editor, "old.png");
        AssetSummary used = upload(editor, "used.png");
        AssetSummary fresh = upload(editor, "fresh.png");
        AssetSummary kept = upload(editor, "kept.png");
        accounts.as(editor, () -> List.of(old, used, fresh).forEach(each -> assets.delete(each.id())));
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(31));
        jdbc.update(
                "update media_asset set deleted_at = ? where id = ?",
                java.time.LocalDateTime.now(java.time.ZoneOffset.UTC).plusDays(10),
                bytes(fresh.id().value()));
        AssetUsage usage = new AssetUsage() {
            @Override
            public Set<AssetId> inUse(WorkspaceId workspace, Collection<AssetId> candidates) {
                assertThat(candidates).doesNotContain(kept.id());
                return workspace.equals(editor.workspace()) ? Set.of(used.id()) : Set.of();
            }
        };

        new Housekeeping(rows, stored, List.of(usage), jobs, later).run(new Housekeeping.Payload());

        assertThat(files.find(editor.workspace(), List.of(old.id(), used.id(), fresh.id(), kept.id())))
                .extracting(MediaFile::id)
                .containsExactly(used.id(), fresh.id(), kept.id());
        assertThat(storedFiles(old.id())).isEmpty();
        assertThat(storedFiles(kept.id())).hasSize(4);
    }

    @Test
    void removesWhatAnInterruptedUploadLeft() throws IOException {
        AssetSummary cut = upload(editor, "cut.png");
        jdbc.update(
                "update media_asset set state = 'INCOMING' where id = ?",
                bytes(cut.id().value()));
        accounts.as(
                editor,
                () -> assertThat(assets.list(AssetFilter.ALL, null, 10).items()).isEmpty());

        Clock tomorrow = Clock.offset(Clock.systemUTC(), Duration.ofHours(25));
        new Housekeeping(rows, stored, List.of(), jobs, tomorrow).run(new Housekeeping.Payload());

        assertThat(rows.findById(cut.id().value())).isEmpty();
        assertThat(storedFiles(cut.id())).isEmpty();
    }

    @Test
    void aStartRemovesTheTemporaryFilesOfServersThatDied() throws IOException {
        Path root = installation.home().resolve("tmp/media");
        Path dead = Files.createDirectories(root.resolve(UUID.randomUUID() + "/upload"));
        Files.writeString(dead.resolve("original"), "half a film");
        Files.writeString(dead.resolveSibling("lock"), "");
        try (Stream<Path> folders = Files.list(root)) {
            assertThat(folders).hasSizeGreaterThanOrEqualTo(2);
        }

        Scratch another = new Scratch(installation);
        try {
            assertThat(dead).doesNotExist();
            assertThat(upload(editor, "works.png").id())
                    .as("the running server's folder is left")
                    .isNotNull();
        } finally {
            another.destroy();
        }
    }

    @Test
    void anotherWorkspaceSeesNothing() {
        AssetSummary asset = upload(editor, "secret.png");
        Member stranger = accounts.signUp("Otto");

        accounts.as(stranger, () -> {
            assertThat(assets.list(AssetFilter.ALL, null, 10).items()).isEmpty();
            assertThat(assets.find(List.of(asset.id()))).isEmpty();
            Stream.<Runnable>of(
                            () -> assets.get(asset.id()),
                            () -> assets.change(asset.id(), "mine", null),
                            () -> assets.delete(asset.id()),
                            () -> assets.restore(asset.id()))
                    .forEach(attempt -> assertThat(refusal(attempt).kind()).isEqualTo(Problem.Kind.NOT_FOUND));
        });
        assertThat(files.find(stranger.workspace(), List.of(asset.id()))).isEmpty();
        assertThat(refusal(() -> files.size(stranger.workspace(), asset.id(), Rendition.JPEG))
                        .kind())
                .isEqualTo(Problem.Kind.NOT_FOUND);
    }

    @Test
    void whoMayOnlyLookChangesNothing() {
        AssetSummary asset = upload(editor, "a.png");
        Member viewer = accounts.join(editor.workspace(), "Vera", Role.VIEWER);

        assertThat(accounts.as(viewer, () -> assets.get(asset.id()).name())).isEqualTo("a.png");
        assertThat(refusal(() -> upload(viewer, "b.png")).kind()).isEqualTo(Problem.Kind.DENIED);
        assertThat(refusal(() -> accounts.as(viewer, () -> assets.delete(asset.id())))
                        .kind())
                .isEqualTo(Problem.Kind.DENIED);
        assertThatThrownBy(() -> assets.list(AssetFilter.ALL, null, 1)).isInstanceOf(Problem.class);
    }

    private AssetSummary upload(Member member, String name) {
        return accounts.as(member, () -> {
            try {
                return assets.upload(name, new ByteArrayInputStream(SampleFiles.png(30, 20)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Problem refusal(Runnable attempt) {
        Problem problem = catchThrowableOfType(Problem.class, attempt::run);
        assertThat(problem).as("a refusal").isNotNull();
        return problem;
    }

    private List<Path> storedFiles(AssetId id) throws IOException {
        try (Stream<Path> all = Files.walk(installation.home().resolve("media"))) {
            return all.filter(Files::isRegularFile)
                    .filter(path -> path.toString().contains(id.toString()))
                    .toList();
        }
    }

    private static byte[] bytes(UUID id) {
        return java.nio.ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    @Test
    void idsFollowTime() {
        assertThat(Ids.next()).isNotEqualTo(Ids.next());
        UUID first = upload(editor, "1.png").id().value();
        UUID second = upload(editor, "2.png").id().value();
        assertThat(Long.compareUnsigned(second.getMostSignificantBits(), first.getMostSignificantBits()))
                .isPositive();
    }
}
