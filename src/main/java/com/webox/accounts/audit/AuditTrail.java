package com.webox.accounts.audit;

import com.webox.kernel.Ids;
import com.webox.kernel.UserId;
import com.webox.kernel.WorkspaceId;
import java.nio.ByteBuffer;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Writes and reads the log. It knows of no roles: {@code AuditLog} and the services of accounts do. */
@Component
public class AuditTrail {

    private static final int SUBJECT_LENGTH = 300;
    private static final int ADDRESS_LENGTH = 64;

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Joins the transaction of the caller, so that what was rolled back is not told. */
    public void record(AuditAction action, @Nullable WorkspaceId workspace, @Nullable UserId person, String subject) {
        jdbc.sql("""
                        insert into accounts_audit_event
                            (id, workspace_id, person_id, action, subject, address, happened_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .param(1, bytes(Ids.next()), Types.BINARY)
                .param(2, workspace == null ? null : bytes(workspace.value()), Types.BINARY)
                .param(3, person == null ? null : bytes(person.value()), Types.BINARY)
                .param(4, action.name())
                .param(5, cut(subject, SUBJECT_LENGTH))
                .param(6, cut(address(), ADDRESS_LENGTH))
                .param(7, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    /** Lines of the workspace, newest first. */
    public List<AuditEntry> page(WorkspaceId workspace, int offset, int limit) {
        return jdbc.sql("""
                        select e.id, e.action, p.name, e.subject, e.address, e.happened_at
                        from accounts_audit_event e left join accounts_person p on p.id = e.person_id
                        where e.workspace_id = ? order by e.id desc limit ? offset ?""")
                .params(bytes(workspace.value()), limit, offset)
                .query((row, number) -> new AuditEntry(
                        uuid(row.getBytes(1)),
                        AuditAction.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getObject(6, LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                .list();
    }

    public int count(WorkspaceId workspace) {
        return jdbc.sql("select count(*) from accounts_audit_event where workspace_id = ?")
                .param(bytes(workspace.value()))
                .query(Integer.class)
                .single();
    }

    private static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getRemoteAddr()
                : "";
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
