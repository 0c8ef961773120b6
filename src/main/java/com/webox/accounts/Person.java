package com.webox.accounts;

import com.webox.kernel.UserId;
import com.webox.kernel.WorkspaceId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who can sign in. */
@Entity
@Table(name = "accounts_person")
class Person {

    enum Status {
        ACTIVE,
        DISABLED
    }

    @Id
    private UUID id;

    private String email;
    private String name;
    private String passwordHash;
    private String language;

    @Enumerated(EnumType.STRING)
    private Theme theme;

    private @Nullable UUID workspaceId;

    @Enumerated(EnumType.STRING)
    private Status status;

    private int sessionEpoch;
    private Instant createdAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    Person(UserId id, String email, String name, String passwordHash, Locale language, Instant now) {
        this.id = id.value();
        this.email = email;
        this.name = name;
        this.passwordHash = passwordHash;
        this.language = language.getLanguage();
        this.theme = Theme.SYSTEM;
        this.status = Status.ACTIVE;
        this.createdAt = now;
    }

    UserId id() {
        return new UserId(id);
    }

    String email() {
        return email;
    }

    String name() {
        return name;
    }

    String passwordHash() {
        return passwordHash;
    }

    Locale language() {
        return Locale.forLanguageTag(language);
    }

    Theme theme() {
        return theme;
    }

    boolean isActive() {
        return status == Status.ACTIVE;
    }

    /** Grows when every session opened before is to end. */
    int sessionEpoch() {
        return sessionEpoch;
    }

    Instant createdAt() {
        return createdAt;
    }

    void rename(String newName) {
        this.name = newName;
    }

    void speak(Locale newLanguage) {
        this.language = newLanguage.getLanguage();
    }

    void see(Theme newTheme) {
        this.theme = newTheme;
    }

    void workIn(WorkspaceId workspace) {
        this.workspaceId = workspace.value();
    }

    /** A new password ends every session that was opened with the old one. */
    void changePassword(String newHash) {
        this.passwordHash = newHash;
        endSessions();
    }

    /** The same password under newer hashing parameters. */
    void rehash(String newHash) {
        this.passwordHash = newHash;
    }

    void endSessions() {
        sessionEpoch++;
    }
}
