package com.webox.social.connecting;

import com.webox.kernel.Ids;
import com.webox.kernel.WorkspaceId;
import com.webox.social.network.SocialNetwork;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the connected accounts of a workspace allowed. */
@Component
class GrantedScopes {

    /** An account and what it did not allow. */
    record Missing(String name, List<String> scopes) {

        Missing {
            scopes = List.copyOf(scopes);
        }
    }

    private final JdbcClient jdbc;

    GrantedScopes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Missing> missing(WorkspaceId workspace, SocialNetwork network) {
        return jdbc
                .sql("""
                        select name, scopes from social_channel
                        where workspace_id = ? and network = ? and disconnected_at is null order by name""")
                .params(Ids.bytes(workspace.value()), network.key())
                .query((row, index) -> {
                    Set<String> missing = new TreeSet<>(network.app().scopes());
                    missing.removeAll(List.of(row.getString(2).split(" ")));
                    return new Missing(row.getString(1), List.copyOf(missing));
                })
                .list()
                .stream()
                .filter(account -> !account.scopes().isEmpty())
                .toList();
    }
}
