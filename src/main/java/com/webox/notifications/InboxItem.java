package com.webox.notifications;

import com.webox.kernel.UserId;
import com.webox.kernel.WorkspaceId;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** One piece of news for one person. */
@Entity
@Table(name = "notification_item")
class InboxItem implements Persistable<UUID> {

    @Id
    private UUID id;

    @Column(name = "workspace_id")
    private UUID workspace;

    @Column(name = "person_id")
    private UUID person;

    @Enumerated(EnumType.STRING)
    private Notice.Tone tone;

    @Column(name = "message_key")
    private String key;

    @Convert(converter = TextList.class)
    private List<String> args;

    private String link;

    @Column(name = "created_at")
    private Instant created;

    @Column(name = "read_at")
    private @Nullable Instant readAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected InboxItem() {}

    InboxItem(InboxItemId id, WorkspaceId workspace, UserId person, Notice notice, Instant created) {
        this.id = id.value();
        this.workspace = workspace.value();
        this.person = person.value();
        this.tone = notice.tone();
        this.key = notice.key();
        this.args = notice.args();
        this.link = notice.link();
        this.created = created;
    }

    void read(Instant now) {
        if (readAt == null) {
            readAt = now;
        }
    }

    void putBackUnread() {
        readAt = null;
    }

    InboxEntry toEntry() {
        return new InboxEntry(new InboxItemId(id), new Notice(tone, key, args, link), created, readAt != null);
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return version == null;
    }
}
