package com.webox.social;

import com.webox.accounts.Member;
import com.webox.kernel.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Connected accounts for the tests of screens: as a consent leaves them, without the walk to the network. */
@Component
public class TestChannels {

    private final JdbcTemplate jdbc;

    TestChannels(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** An account that works. */
    public ChannelId connect(Member owner, String network, String name) {
        return row(owner, network, name, false, null);
    }

    /** An account the network no longer lets publish. */
    public ChannelId paused(Member owner, String network, String name) {
        return row(owner, network, name, true, null);
    }

    /** An account whose consent ends so much later. */
    public ChannelId ending(Member owner, String network, String name, Duration later) {
        return row(owner, network, name, false, Instant.now().plus(later));
    }

    private ChannelId row(Member owner, String network, String name, boolean paused, @Nullable Instant consentEnds) {
        UUID id = ChannelId.next().value();
        jdbc.update(
                """
                insert into social_channel (id, workspace_id, network, remote_id, name, handle, paused,
                    consent_ends_at, scopes, connected_by, connected_at, version)
                values (?, ?, ?, ?, ?, '@atelier', ?, ?, 'write', ?, current_timestamp(6), 0)""",
                Ids.bytes(id),
                Ids.bytes(owner.workspace().value()),
                network,
                id.toString(),
                name,
                paused,
                consentEnds == null ? null : LocalDateTime.ofInstant(consentEnds, ZoneOffset.UTC),
                Ids.bytes(owner.user().value()));
        return new ChannelId(id);
    }
}
