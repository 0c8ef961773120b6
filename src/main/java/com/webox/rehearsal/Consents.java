package com.webox.rehearsal;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Codes, consents and tokens of the stand-in networks. Codes and tokens are stored as hashes only. */
@Component
@InRehearsal
public class Consents {

    /** What a token is good for. */
    public enum Kind {
        ACCESS,
        REFRESH,
        /** Meta's first token, good for one hour and for an exchange. */
        SHORT,
        /** Facebook's token of one page. */
        PAGE
    }

    /** A code that was redeemed just now and cannot be redeemed again. */
    public record Redeemed(
            String accountId,
            String redirectUri,
            Set<String> scopes,
            @Nullable String challenge) {}

    /** A consent of an account. */
    public record Grant(long id, Network network, String accountId, Set<String> scopes) {

        public boolean allows(String scope) {
            return scopes.contains(scope);
        }
    }

    /** What a presented token turned out to be. */
    public sealed interface Presented {
        /** It is good. */
        record Valid(Grant grant, Kind kind, Instant issuedAt) implements Presented {}

        /** It was, until then. */
        record Expired(Instant at) implements Presented {}

        /** The account's owner took the consent back, or the token was used up. */
        record Revoked() implements Presented {}

        /** Nobody ever gave it out. */
        record Unknown() implements Presented {}
    }

    /** A consent as the wall lists it. */
    public record OpenGrant(long id, Persona persona, Set<String> scopes, Instant since) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Consents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A new code for what a person just consented to. */
    public String issueCode(
            Network network,
            String accountId,
            URI redirect,
            Set<String> scopes,
            @Nullable String challenge,
            Duration life) {
        String code = Serials.secret();
        jdbc.sql("""
                        insert into rehearsal_code
                        (code_hash, network, account_id, redirect_uri, scopes, challenge, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(Serials.sha256(code), network.key(), accountId, redirect.toString(), String.join(" ", scopes))
                .param(challenge)
                .param(Times.column(clock.instant().plus(life)))
                .update();
        return code;
    }

    /** Uses a code up. Empty when nobody gave it out, it is too old, or it was used before; wrong guesses burn it. */
    public Optional<Redeemed> redeem(Network network, String code) {
        String hash = Serials.sha256(code);
        Instant now = clock.instant();
        int won = jdbc.sql("""
                        update rehearsal_code set used_at = ?
                        where code_hash = ? and network = ? and used_at is null and expires_at > ?""")
                .params(Times.column(now), hash, network.key(), Times.column(now))
                .update();
        if (won == 0) {
            return Optional.empty();
        }
        return jdbc.sql("select * from rehearsal_code where code_hash = ?")
                .param(hash)
                .query((row, _) -> new Redeemed(
                        row.getString("account_id"),
                        row.getString("redirect_uri"),
                        scopes(row),
                        row.getString("challenge")))
                .optional();
    }

    /** Records a consent. */
    public Grant open(Network network, String accountId, Set<String> scopes) {
        Grant grant = new Grant(Serials.next(), network, accountId, scopes);
        jdbc.sql("insert into rehearsal_grant (id, network, account_id, scopes, created_at) values (?, ?, ?, ?, ?)")
                .params(grant.id(), network.key(), accountId, String.join(" ", scopes), Times.column(clock.instant()))
                .update();
        return grant;
    }

    /** A new token of a consent, good for {@code life} from now on. */
    public String issue(Grant grant, Kind kind, Duration life) {
        return issue(grant, kind, clock.instant().plus(life));
    }

    /** A new token of a consent, good until {@code end}. */
    public String issue(Grant grant, Kind kind, Instant end) {
        return issue(grant, kind, end, "");
    }

    /** The same with a beginning that tells what it is for; nobody can forge it, as the whole is what is known. */
    public String issue(Grant grant, Kind kind, Instant end, String beginning) {
        String token = beginning + Serials.secret();
        jdbc.sql("""
                        insert into rehearsal_token (token_hash, grant_id, network, kind, issued_at, expires_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        Serials.sha256(token),
                        grant.id(),
                        grant.network().key(),
                        kind.name(),
                        Times.column(clock.instant()),
                        Times.column(end))
                .update();
        return token;
    }

    public Presented present(Network network, String token, Kind... kinds) {
        return jdbc.sql("""
                        select t.kind, t.issued_at, t.expires_at, t.used_at, g.id, g.account_id, g.scopes, g.revoked_at
                        from rehearsal_token t join rehearsal_grant g on g.id = t.grant_id
                        where t.token_hash = ? and t.network = ?""")
                .params(Serials.sha256(token), network.key())
                .query((row, _) -> presented(network, row, kinds))
                .optional()
                .orElseGet(Presented.Unknown::new);
    }

    private Presented presented(Network network, ResultSet row, Kind... kinds) throws SQLException {
        Kind kind = Kind.valueOf(row.getString("kind"));
        if (!Arrays.asList(kinds).contains(kind)) {
            return new Presented.Unknown();
        }
        if (row.getObject("revoked_at") != null || row.getObject("used_at") != null) {
            return new Presented.Revoked();
        }
        Instant end = Times.of(row, "expires_at");
        if (!end.isAfter(clock.instant())) {
            return new Presented.Expired(end);
        }
        Grant grant = new Grant(row.getLong("id"), network, row.getString("account_id"), scopes(row));
        return new Presented.Valid(grant, kind, Times.of(row, "issued_at"));
    }

    /** When a token ends. */
    public Instant endOf(String token) {
        return jdbc.sql("select expires_at from rehearsal_token where token_hash = ?")
                .param(Serials.sha256(token))
                .query((row, _) -> Times.of(row, "expires_at"))
                .single();
    }

    /** Uses a rotating token up; false when somebody else did so first. */
    public boolean useUp(String token) {
        return jdbc.sql("update rehearsal_token set used_at = ? where token_hash = ? and used_at is null")
                        .params(Times.column(clock.instant()), Serials.sha256(token))
                        .update()
                == 1;
    }

    /** The consents that still hold, newest first. */
    public List<OpenGrant> openGrants(Network network) {
        return jdbc.sql("""
                        select id, account_id, scopes, created_at from rehearsal_grant
                        where network = ? and revoked_at is null order by id desc limit 50""")
                .param(network.key())
                .query((row, _) -> new OpenGrant(
                        row.getLong("id"),
                        Cast.find(network, row.getString("account_id")).orElseThrow(),
                        scopes(row),
                        Times.of(row, "created_at")))
                .list();
    }

    /** The account's owner takes a consent back: every token of it is refused from now on. */
    public void revoke(Network network, long grantId) {
        jdbc.sql("update rehearsal_grant set revoked_at = ? where id = ? and network = ? and revoked_at is null")
                .params(Times.column(clock.instant()), grantId, network.key())
                .update();
    }

    /** Ends every access token of a network now; refresh tokens stay good. */
    @Transactional
    public int expireAccess(Network network) {
        Instant now = clock.instant();
        return jdbc.sql("update rehearsal_token set expires_at = ? where network = ? and kind <> ? and expires_at > ?")
                .params(Times.column(now), network.key(), Kind.REFRESH.name(), Times.column(now))
                .update();
    }

    private static Set<String> scopes(ResultSet row) throws SQLException {
        return new LinkedHashSet<>(List.of(row.getString("scopes").split(" ", -1)));
    }
}
