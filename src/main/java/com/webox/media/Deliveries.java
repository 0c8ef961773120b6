package com.webox.media;

import com.webox.accounts.CurrentMember;
import com.webox.accounts.Open;
import com.webox.accounts.Permission;
import com.webox.accounts.Requires;
import com.webox.kernel.Ids;
import com.webox.kernel.Problem;
import com.webox.kernel.WorkspaceId;
import com.webox.platform.secrets.KeyRing;
import java.io.IOException;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Gives renditions out: to members of the workspace, and to whoever holds a signed address. */
@Service
public class Deliveries {

    private final CurrentMember me;
    private final JdbcClient jdbc;
    private final AssetFiles files;
    private final KeyRing keys;
    private final Clock clock;

    Deliveries(CurrentMember me, JdbcClient jdbc, AssetFiles files, KeyRing keys, Clock clock) {
        this.me = me;
        this.jdbc = jdbc;
        this.files = files;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * For a signed-in member. What is in the trash is given out too, for posts still show it.
     *
     * @throws Problem when it is not in the member's workspace
     */
    @Requires(Permission.VIEW)
    public Delivery toMember(AssetId id, Form form) throws IOException {
        return deliver(me.get().workspace(), id, form);
    }

    /**
     * For whoever holds a signed address.
     *
     * @throws Problem not found when the address was altered, conflict {@code media.expired} when its time is over
     */
    @Open("the signature of the address")
    public Delivery toHolder(String token) throws IOException {
        PublicAddress address = PublicAddress.read(token, keys).orElseThrow(() -> Problem.notFound("public address"));
        if (!clock.instant().isBefore(address.expires())) {
            throw Problem.conflict("media.expired");
        }
        return deliver(address.workspace(), address.asset(), address.form());
    }

    /** By a plain look at the row: asked for every picture of every screen, and by the networks in numbers. */
    private Delivery deliver(WorkspaceId workspace, AssetId id, Form form) throws IOException {
        Given given = jdbc.sql("""
                        select name, mime, sha256 from media_asset
                        where id = ? and workspace_id = ? and state <> 'INCOMING'""")
                .params(Ids.bytes(id.value()), Ids.bytes(workspace.value()))
                .query((row, index) -> new Given(row.getString(1), row.getString(2), row.getString(3)))
                .optional()
                .orElseThrow(() -> Problem.notFound("asset"));
        AssetKey asset = new AssetKey(workspace, id, given.mime());
        String mime = AssetFiles.mime(asset, form);
        long size = files.size(asset, form);
        return new Delivery(
                mime,
                size,
                '"' + given.sha256().substring(0, 32) + "-" + form.part() + "-" + size + '"',
                FileNames.forDownload(given.name(), mime),
                from -> files.open(asset, form, from));
    }

    private record Given(String name, String mime, String sha256) {}
}
