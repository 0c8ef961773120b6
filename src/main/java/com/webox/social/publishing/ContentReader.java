package com.webox.social.publishing;

import com.webox.kernel.Ids;
import com.webox.kernel.UserId;
import com.webox.kernel.WorkspaceId;
import com.webox.media.AssetId;
import com.webox.media.KnownFile;
import com.webox.media.MediaFiles;
import com.webox.platform.time.SqlTime;
import com.webox.social.ExtrasByNetwork;
import com.webox.social.PublicationId;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads what a batch of claims is to send: four statements, however many they are. */
@Component
class ContentReader {

    private final NamedParameterJdbcTemplate named;
    private final MediaFiles files;

    ContentReader(JdbcTemplate jdbc, MediaFiles files) {
        this.named = new NamedParameterJdbcTemplate(jdbc);
        this.files = files;
    }

    Map<PublicationId, Content> read(List<Claim> claims) {
        if (claims.isEmpty()) {
            return Map.of();
        }
        Map<PublicationId, Content> contents = new HashMap<>();
        named.query(
                """
                select p.id, t.author_id, coalesce(v.text, t.text) as text, t.extras, p.network, c.remote_id as account, c.name,
                    c.access_token, c.token_expires_at, c.paused
                from social_publication p
                join social_post t on t.id = p.post_id
                join social_channel c on c.id = p.channel_id
                left join social_post_variant v on v.post_id = p.post_id and v.network = p.network
                where p.id in (:ids)""",
                Map.of(
                        "ids",
                        claims.stream()
                                .map(claim -> Ids.bytes(claim.id().value()))
                                .toList()),
                row -> {
                    contents.put(
                            new PublicationId(Ids.uuid(row.getBytes("id"))),
                            new Content(
                                    new UserId(Ids.uuid(row.getBytes("author_id"))),
                                    row.getString("account"),
                                    row.getString("name"),
                                    row.getString("access_token"),
                                    SqlTime.orNull(row.getObject("token_expires_at", LocalDateTime.class)),
                                    row.getBoolean("paused"),
                                    row.getString("text"),
                                    List.of(),
                                    List.of(),
                                    ExtrasByNetwork.of(row.getString("extras"), row.getString("network"))));
                });
        attach(claims, contents);
        return contents;
    }

    private void attach(List<Claim> claims, Map<PublicationId, Content> contents) {
        Map<UUID, List<AssetId>> media = media(claims);
        Map<AssetId, WorkspaceId> wanted = new HashMap<>();
        for (Claim claim : claims) {
            media.getOrDefault(claim.post().value(), List.of()).forEach(asset -> wanted.put(asset, claim.workspace()));
        }
        Map<AssetId, KnownFile> known = files.known(wanted);
        for (Claim claim : claims) {
            List<AssetId> attached = media.getOrDefault(claim.post().value(), List.of());
            List<KnownFile> found =
                    attached.stream().map(known::get).filter(Objects::nonNull).toList();
            contents.computeIfPresent(claim.id(), (id, content) -> content.withMedia(attached, found));
        }
    }

    private Map<UUID, List<AssetId>> media(List<Claim> claims) {
        Map<UUID, List<AssetId>> media = new HashMap<>();
        named.query(
                "select post_id, asset_id from social_post_media where post_id in (:posts) order by post_id, position",
                Map.of(
                        "posts",
                        claims.stream()
                                .map(claim -> Ids.bytes(claim.post().value()))
                                .toList()),
                row -> {
                    media.computeIfAbsent(Ids.uuid(row.getBytes(1)), key -> new ArrayList<>())
                            .add(new AssetId(Ids.uuid(row.getBytes(2))));
                });
        return media;
    }
}
