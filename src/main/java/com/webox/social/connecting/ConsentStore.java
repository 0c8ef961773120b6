package com.webox.social.connecting;

import com.webox.accounts.Member;
import com.webox.kernel.Ids;
import com.webox.kernel.Problem;
import com.webox.platform.secrets.SecretBox;
import com.webox.platform.time.DatabaseTime;
import com.webox.platform.time.SqlTime;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Consents under way, for a quarter of an hour. */
@Component
class ConsentStore {

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    /** @param verifier the PKCE verifier that goes with the code */
    record Begun(@Nullable String verifier) {

        /** Tells nothing, so that no log can. */
        @Override
        public String toString() {
            return "Begun";
        }
    }

    private final JdbcClient jdbc;
    private final SecretBox box;
    private final DatabaseTime time;

    ConsentStore(JdbcClient jdbc, SecretBox box, DatabaseTime time) {
        this.jdbc = jdbc;
        this.box = box;
        this.time = time;
    }

    void keep(String state, Member member, String network, @Nullable String verifier) {
        Instant now = time.now();
        jdbc.sql("delete from social_consent where created_at < ?")
                .params(SqlTime.toSql(now.minus(PATIENCE)))
                .update();
        String hash = hash(state);
        jdbc.sql("""
                insert into social_consent (state_hash, workspace_id, person_id, network, verifier, created_at)
                values (?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        hash,
                        Ids.bytes(member.workspace().value()),
                        Ids.bytes(member.user().value()),
                        network,
                        verifier == null ? null : box.seal(verifier, hash),
                        SqlTime.toSql(now)))
                .update();
    }

    /** @throws Problem when it is unknown, used, too old, or somebody else's */
    Begun take(String state, Member member, String network) {
        String hash = hash(state);
        Begun begun = jdbc.sql("""
                select verifier from social_consent where state_hash = ? and workspace_id = ? and person_id = ?
                and network = ? and created_at >= ?""")
                .params(
                        hash,
                        Ids.bytes(member.workspace().value()),
                        Ids.bytes(member.user().value()),
                        network,
                        SqlTime.toSql(time.now().minus(PATIENCE)))
                .query((row, index) -> {
                    String verifier = row.getString(1);
                    return new Begun(verifier == null ? null : box.open(verifier, hash));
                })
                .optional()
                .orElseThrow(() -> Problem.conflict("channel.consentOver"));
        int taken = jdbc.sql("delete from social_consent where state_hash = ?")
                .params(hash)
                .update();
        if (taken != 1) {
            throw Problem.conflict("channel.consentOver");
        }
        return begun;
    }

    private static String hash(String state) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(state.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
