package com.webox.social;

import static org.assertj.core.api.Assertions.assertThat;

import com.webox.accounts.Member;
import com.webox.accounts.TestAccounts;
import com.webox.kernel.Ids;
import com.webox.media.AssetId;
import com.webox.media.Assets;
import com.webox.media.MediaFile;
import com.webox.media.MediaFiles;
import com.webox.media.SampleFiles;
import com.webox.platform.jobs.JobHandler;
import com.webox.platform.time.SqlTime;
import com.webox.social.network.Extras;
import com.webox.social.network.RemoteAccount;
import com.webox.social.network.Tokens;
import com.webox.testing.WeboxTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Emptying the trash of the library must not cost a post its picture. Runs the library's own job. */
@WeboxTest
@Import(ScriptedNetwork.class)
class MediaOfPostsTest {

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Posts posts;

    @Autowired
    private ChannelChanges changes;

    @Autowired
    private Assets assets;

    @Autowired
    private MediaFiles files;

    @Autowired
    private List<JobHandler<?>> handlers;

    @Autowired
    private JsonMapper json;

    @Autowired
    private JdbcTemplate jdbc;

    private Member author;
    private ChannelId channel;

    @BeforeEach
    void aConnectedChannel() {
        author = accounts.signUp("Ada");
        Tokens tokens = new Tokens("access", "refresh", Instant.now().plusSeconds(7200), null, Set.of("write"));
        RemoteAccount account = new RemoteAccount("1", "Scripted account", "@scripted", null);
        channel = changes.connected(author.workspace(), author.user(), ScriptedNetwork.KEY, account, tokens);
    }

    @Test
    void theTrashIsNotEmptiedOfWhatAPostShows() throws Exception {
        AssetId drafted = upload();
        AssetId planned = upload();
        AssetId second = upload();
        AssetId deleted = upload();
        AssetId unused = upload();
        accounts.as(author, () -> {
            posts.create(with(drafted));
            PostId post = posts.create(with(planned, second)).id();
            posts.schedule(post, LocalDateTime.now(author.zone()).plusDays(90));
            posts.delete(posts.create(with(deleted)).id());
        });
        throwAwayLongAgo(drafted, planned, second, deleted, unused);

        emptyTheTrash();

        assertThat(files.find(author.workspace(), List.of(drafted, planned, second, deleted, unused)))
                .extracting(MediaFile::id)
                .containsExactly(drafted, planned, second);
    }

    @Test
    void aPictureThatAFieldNamesIsKept() throws Exception {
        AssetId thumbnail = upload();
        PostContent content = with().withExtras("youtube", new Extras(Map.of("thumbnail", thumbnail.toString())));
        accounts.as(author, () -> posts.create(content));
        throwAwayLongAgo(thumbnail);

        emptyTheTrash();

        assertThat(files.find(author.workspace(), List.of(thumbnail))).hasSize(1);
    }

    @Test
    void aPostOfAnotherWorkspaceKeepsNothing() throws Exception {
        AssetId mine = upload();
        Member stranger = accounts.signUp("Otto");
        accounts.as(stranger, () -> posts.create(with(mine)));
        throwAwayLongAgo(mine);

        emptyTheTrash();

        assertThat(files.find(author.workspace(), List.of(mine))).isEmpty();
    }

    private PostContent with(AssetId... media) {
        return new PostContent("words", Map.of(), List.of(channel), List.of(media), Set.of(), OutagePolicy.LATE);
    }

    private AssetId upload() {
        return accounts.as(author, () -> {
            try {
                return assets.upload("a.png", new ByteArrayInputStream(SampleFiles.png(30, 20)))
                        .id();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void throwAwayLongAgo(AssetId... thrown) {
        for (AssetId each : thrown) {
            jdbc.update(
                    "update media_asset set deleted_at = ? where id = ?",
                    SqlTime.toSql(Instant.now().minus(Duration.ofDays(31))),
                    Ids.bytes(each.value()));
        }
    }

    private void emptyTheTrash() throws Exception {
        for (JobHandler<?> handler : handlers) {
            if (handler.name().equals("media.housekeeping")) {
                run(handler);
                return;
            }
        }
        throw new AssertionError("no housekeeping");
    }

    private <P extends Record> void run(JobHandler<P> handler) throws Exception {
        handler.run(json.readValue("{}", handler.payloadType()));
    }
}
