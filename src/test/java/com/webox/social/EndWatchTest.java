package com.webox.social;

import static org.assertj.core.api.Assertions.assertThat;

import com.webox.accounts.Member;
import com.webox.accounts.Role;
import com.webox.accounts.TestAccounts;
import com.webox.kernel.Ids;
import com.webox.platform.jobs.JobHandler;
import com.webox.platform.time.SqlTime;
import com.webox.social.network.RemoteAccount;
import com.webox.social.network.Tokens;
import com.webox.testing.WeboxTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Whoever has to act hears in time that a consent, or a network's version, is about to end: once a stage. */
@WeboxTest
@Import(ScriptedNetwork.class)
class EndWatchTest {

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private ChannelChanges changes;

    @Autowired
    private ScriptedNetwork network;

    @Autowired
    private List<JobHandler<?>> handlers;

    @Autowired
    private JdbcTemplate jdbc;

    private Member boss;
    private Member editor;
    private ChannelId channel;

    @BeforeEach
    void anEditorConnectedAChannel() {
        boss = accounts.signUp("Ada");
        editor = accounts.join(boss.workspace(), "Ed", Role.EDITOR);
        Tokens tokens = new Tokens(
                "access",
                "refresh",
                Instant.now().plus(Duration.ofDays(3)),
                Instant.now().plus(Duration.ofDays(90)),
                Set.of("write"));
        channel = changes.connected(
                boss.workspace(),
                editor.user(),
                ScriptedNetwork.KEY,
                new RemoteAccount("watch-" + UUID.randomUUID(), "Shop", "@shop", null),
                tokens);
    }

    @AfterEach
    void asBefore() {
        network.versionEnds(null);
    }

    @Test
    void ownerAndAdministratorsAreWarnedFourteenSevenAndOneDaysBeforeOnceEach() throws Exception {
        watch();
        assertThat(news(boss)).isEmpty();
        consentEnds(Instant.now().plus(Duration.ofDays(13)));
        watch();
        watch();
        assertThat(news(boss)).containsExactly("social.news.consent.14");
        assertThat(news(editor)).containsExactly("social.news.consent.14");
        // Time goes by: the same end comes nearer.
        told(14, Duration.ofDays(6));
        watch();
        watch();
        assertThat(news(editor)).containsExactly("social.news.consent.14", "social.news.consent.7");
        told(7, Duration.ofHours(20));
        watch();
        assertThat(news(editor)).last().isEqualTo("social.news.consent.1");
    }

    @Test
    void aChannelConnectedADayBeforeItsEndIsWarnedOfOnlyOnce() throws Exception {
        consentEnds(Instant.now().plus(Duration.ofHours(12)));
        watch();
        watch();
        assertThat(news(editor)).containsExactly("social.news.consent.1");
    }

    @Test
    void administratorsHearThatAVersionIsAboutToEnd() throws Exception {
        network.versionEnds(LocalDate.now().plusDays(50));
        watch();
        watch();
        assertThat(news(boss)).containsExactly("social.news.version");
        assertThat(news(editor)).isEmpty();
    }

    private void consentEnds(Instant ends) {
        jdbc.update(
                "update social_channel set consent_ends_at = ? where id = ?",
                SqlTime.toSql(ends),
                Ids.bytes(channel.value()));
    }

    /** The warning already given is one of the same end, which is now as near as {@code left}. */
    private void told(int stage, Duration left) {
        Instant ends = Instant.now().plus(left);
        consentEnds(ends);
        jdbc.update(
                "update social_warning set subject = ? where subject like ? and stage = ?",
                "consent/" + channel.value() + "/" + SqlTime.fromSql(SqlTime.toSql(ends)),
                "consent/" + channel.value() + "/%",
                stage);
    }

    private void watch() throws Exception {
        JobHandler<?> handler = handlers.stream()
                .filter(each -> each.name().equals("social.end-watch"))
                .findFirst()
                .orElseThrow();
        run(handler);
    }

    private static <P extends Record> void run(JobHandler<P> handler) throws Exception {
        handler.run(JsonMapper.builder().build().readValue("{}", handler.payloadType()));
    }

    private List<String> news(Member person) {
        return jdbc.queryForList(
                "select message_key from notification_item where person_id = ? order by created_at",
                String.class,
                Ids.bytes(person.user().value()));
    }
}
