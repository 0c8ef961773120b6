package com.webox.social.connecting;

import com.webox.accounts.Member;
import com.webox.kernel.Ids;
import com.webox.kernel.Problem;
import com.webox.platform.secrets.SecretBox;
import com.webox.platform.time.DatabaseTime;
import com.webox.platform.time.SqlTime;
import com.webox.social.network.RemoteAccount;
import com.webox.social.network.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Accounts that a consent opened, sealed with their tokens, until a person chose among them. */
@Component
class OfferStore {

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What is kept: the person's tokens, and each account with its own where it has some. */
    record Kept(String network, Tokens tokens, List<RemoteAccount> accounts) {

        Kept {
            accounts = List.copyOf(accounts);
        }
    }

    private final JdbcClient jdbc;
    private final SecretBox box;
    private final DatabaseTime time;

    OfferStore(JdbcClient jdbc, SecretBox box, DatabaseTime time) {
        this.jdbc = jdbc;
        this.box = box;
        this.time = time;
    }

    UUID keep(Member member, Kept kept) {
        UUID id = Ids.next();
        Instant now = time.now();
        jdbc.sql("delete from social_offer where created_at < ?")
                .params(SqlTime.toSql(now.minus(PATIENCE)))
                .update();
        jdbc.sql("insert into social_offer (id, workspace_id, person_id, content, created_at) values (?, ?, ?, ?, ?)")
                .params(
                        Ids.bytes(id),
                        Ids.bytes(member.workspace().value()),
                        Ids.bytes(member.user().value()),
                        box.seal(JSON.writeValueAsString(kept), context(member, id)),
                        SqlTime.toSql(now))
                .update();
        return id;
    }

    /** @throws Problem when it is unknown, used, too old, or somebody else's */
    Kept find(Member member, UUID id) {
        return jdbc.sql("""
                select content from social_offer
                where id = ? and workspace_id = ? and person_id = ? and created_at >= ?""")
                .params(
                        Ids.bytes(id),
                        Ids.bytes(member.workspace().value()),
                        Ids.bytes(member.user().value()),
                        SqlTime.toSql(time.now().minus(PATIENCE)))
                .query(String.class)
                .optional()
                .map(content -> JSON.readValue(box.open(content, context(member, id)), Kept.class))
                .orElseThrow(() -> Problem.conflict("channel.consentOver"));
    }

    /** Whether it was still there: of two choices at once only one counts. */
    boolean remove(UUID id) {
        return jdbc.sql("delete from social_offer where id = ?")
                        .params(Ids.bytes(id))
                        .update()
                == 1;
    }

    private static String context(Member member, UUID id) {
        return member.workspace() + "/" + member.user() + "/" + id;
    }
}
