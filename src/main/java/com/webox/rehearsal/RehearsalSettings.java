package com.webox.rehearsal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the stand-in networks behave ({@code webox.rehearsal.*}). The defaults are the vendors' own figures where a
 * newcomer can live with them.
 *
 * @param duplicateWindow how long the same content of the same account is refused as a duplicate (X, LinkedIn)
 */
@InRehearsal
@ConfigurationProperties("webox.rehearsal")
public record RehearsalSettings(
        @DefaultValue("rehearsal") String clientId,
        @DefaultValue("rehearsal-secret") String clientSecret,
        @DefaultValue("10m") Duration duplicateWindow,
        @DefaultValue X x,
        @DefaultValue LinkedIn linkedin,
        @DefaultValue Instagram instagram,
        @DefaultValue Facebook facebook,
        @DefaultValue TikTok tiktok,
        @DefaultValue YouTube youtube) {

    /** Whether these are the id and the secret of the one app that the networks know. */
    public boolean isApp(@Nullable String id, @Nullable String secret) {
        return clientId.equals(id) && clientSecret.equals(secret);
    }

    /**
     * @param processing how long a video is processed after its last part
     * @param postsPerWindow posts an account may create in 15 minutes
     */
    public record X(
            @DefaultValue("30s") Duration codeLife,
            @DefaultValue("2h") Duration accessLife,
            @DefaultValue("182d") Duration refreshLife,
            @DefaultValue("2s") Duration processing,
            @DefaultValue("100") int postsPerWindow) {}

    /**
     * @param processing how long a video is processed after its upload was finalised
     * @param versionLife how many months an API version is served, the current month included
     * @param memberRead whether members' posts may be read back; the vendor grants that to approved apps only
     */
    public record LinkedIn(
            @DefaultValue("60s") Duration codeLife,
            @DefaultValue("60d") Duration accessLife,
            @DefaultValue("365d") Duration refreshLife,
            @DefaultValue("2s") Duration processing,
            @DefaultValue("13") int versionLife,
            @DefaultValue("true") boolean memberRead) {}

    /**
     * @param refreshAge how old a long-lived token must be before it can be refreshed
     * @param processing how long a picture's container stays in progress
     * @param videoProcessing the same for a video
     * @param postsPerDay posts an account may publish in any 24 hours
     */
    public record Instagram(
            @DefaultValue("60s") Duration codeLife,
            @DefaultValue("1h") Duration shortLife,
            @DefaultValue("60d") Duration longLife,
            @DefaultValue("24h") Duration refreshAge,
            @DefaultValue("1s") Duration processing,
            @DefaultValue("3s") Duration videoProcessing,
            @DefaultValue("100") int postsPerDay) {}

    /**
     * @param shortLife of the first token of a person
     * @param longLife of the one it is exchanged for
     * @param dataAccess how long after a consent the app may use its data, and pages' tokens hold
     * @param processing how long a video is processed after its finish
     * @param oldestVersion the oldest version of the graph that is served, its first number
     */
    public record Facebook(
            @DefaultValue("60s") Duration codeLife,
            @DefaultValue("90m") Duration shortLife,
            @DefaultValue("60d") Duration longLife,
            @DefaultValue("90d") Duration dataAccess,
            @DefaultValue("2s") Duration processing,
            @DefaultValue("22") int oldestVersion) {}

    /**
     * @param processing how long a post is worked on after its last byte came, or its photos were fetched
     * @param initsPerMinute posts that may be begun with one token in a minute
     * @param postsPerDay posts an account may make in any 24 hours
     */
    public record TikTok(
            @DefaultValue("10m") Duration codeLife,
            @DefaultValue("2h") Duration accessLife,
            @DefaultValue("180d") Duration refreshLife,
            @DefaultValue("2s") Duration processing,
            @DefaultValue("6") int initsPerMinute,
            @DefaultValue("15") int postsPerDay) {}

    /**
     * @param processing how long a video is worked on after its last byte came
     * @param insertsPerDay uploads that may be begun in a day, by all channels together
     */
    public record YouTube(
            @DefaultValue("10m") Duration codeLife,
            @DefaultValue("1h") Duration accessLife,
            @DefaultValue("182d") Duration refreshLife,
            @DefaultValue("3s") Duration processing,
            @DefaultValue("100") int insertsPerDay) {}
}
