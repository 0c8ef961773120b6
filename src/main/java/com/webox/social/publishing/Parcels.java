package com.webox.social.publishing;

import com.webox.kernel.Ids;
import com.webox.kernel.WorkspaceId;
import com.webox.media.AssetId;
import com.webox.media.MediaFile;
import com.webox.media.MediaFiles;
import com.webox.media.Rendition;
import com.webox.social.ChannelId;
import com.webox.social.network.Attachment;
import com.webox.social.network.ExtraField;
import com.webox.social.network.Extras;
import com.webox.social.network.NetworkRules;
import com.webox.social.network.Publication;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Packs what a network call needs. */
@Component
class Parcels {

    /** Networks fetch media from us up to a day after they were told the address. */
    private static final Duration MEDIA_LIFE = Duration.ofHours(25);

    private static final int KNOWN = 500;

    private final MediaFiles media;
    private final Claims claims;
    private final JdbcClient jdbc;

    Parcels(MediaFiles media, Claims claims, JdbcClient jdbc) {
        this.media = media;
        this.claims = claims;
        this.jdbc = jdbc;
    }

    Publication pack(Work work, String token, NetworkRules rules) {
        Content content = work.content();
        WorkspaceId workspace = work.claim().workspace();
        List<Attachment> attachments = content.media().isEmpty()
                ? List.of()
                : media.find(workspace, content.media()).stream()
                        .map(file -> attachment(workspace, file, rules))
                        .toList();
        return new Publication(
                work.claim().id().toString(),
                content.accountId(),
                token,
                content.text(),
                attachments,
                content.extras(),
                pictures(workspace, content.extras(), rules),
                work.claim().handle());
    }

    /** The files that extras name, by field; one that is gone from the library is left out. */
    private Map<String, Attachment> pictures(WorkspaceId workspace, Extras extras, NetworkRules rules) {
        Map<String, Attachment> pictures = new HashMap<>();
        for (ExtraField field : rules.fields()) {
            String id = extras.text(field.name());
            if (field.kind() == ExtraField.Kind.PICTURE && !id.isEmpty()) {
                media.find(workspace, List.of(new AssetId(UUID.fromString(id)))).stream()
                        .findFirst()
                        .ifPresent(file -> pictures.put(field.name(), attachment(workspace, file, rules)));
            }
        }
        return pictures;
    }

    private Attachment attachment(WorkspaceId workspace, MediaFile file, NetworkRules rules) {
        Rendition form = rules.jpegOnly() && !file.video() ? Rendition.JPEG : Rendition.CLEAN;
        return new Attachment(
                file.name(),
                media.mime(workspace, file.id(), form),
                media.size(workspace, file.id(), form),
                file.width(),
                file.height(),
                file.alt(),
                media.publicUrl(workspace, file.id(), form, MEDIA_LIFE),
                () -> media.open(workspace, file.id(), form));
    }

    /** Stores what a call made on the network; false when the claim was lost. */
    boolean remember(Claim claim, String handle) {
        return claims.storeHandle(claim, handle);
    }

    /** The network's ids of what this channel already has out. */
    Set<String> known(ChannelId channel) {
        return new HashSet<>(jdbc.sql("""
                        select remote_id from social_publication
                        where channel_id = ? and status = 'PUBLISHED' and remote_id is not null
                        order by accepted_at desc limit ?""")
                .params(Ids.bytes(channel.value()), KNOWN)
                .query(String.class)
                .list());
    }
}
