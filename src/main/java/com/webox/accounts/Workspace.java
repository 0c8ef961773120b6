package com.webox.accounts;

import com.webox.kernel.WorkspaceId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A team's own room: its channels, posts and media are seen by its members only. */
@Entity
@Table(name = "accounts_workspace")
class Workspace {

    @Id
    private UUID id;

    private String name;
    private String zone;
    private String language;
    private Instant createdAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Workspace() {}

    Workspace(WorkspaceId id, String name, ZoneId zone, Locale language, Instant now) {
        this.id = id.value();
        this.name = name;
        this.zone = zone.getId();
        this.language = language.getLanguage();
        this.createdAt = now;
    }

    WorkspaceId id() {
        return new WorkspaceId(id);
    }

    String name() {
        return name;
    }

    ZoneId zone() {
        return ZoneId.of(zone);
    }

    Locale language() {
        return Locale.forLanguageTag(language);
    }

    Instant createdAt() {
        return createdAt;
    }

    void rename(String newName) {
        this.name = newName;
    }

    void settle(ZoneId newZone, Locale newLanguage) {
        this.zone = newZone.getId();
        this.language = newLanguage.getLanguage();
    }
}
