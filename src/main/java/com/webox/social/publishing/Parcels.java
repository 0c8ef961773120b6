package com.webox.social.publishing;

import com.webox.kernel.Ids;
import com.webox.kernel.WorkspaceId;
import com.webox.media.AssetId;
import com.webox.media.MediaFile;
import com.webox.media.MediaFiles;
import com.webox.media.Rendition;
import com.webox.social.network.Attachment;
import com.webox.social.network.ExtraField;
import com.webox.social.network.Extras;
import com.webox.social.network.Fingerprint;
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

    /**
     * The network's ids of other posts with the same words that this channel already has out. Only those: a network that
     * answers two posts with one id must not make the ledger overlook the other one.
     */
    Set<String> known(Claim claim, String text) {
        Fingerprint words = Fingerprint.of(text);
        Set<String> ids = new HashSet<>();
        jdbc.sql("""
                        select p.remote_id, coalesce(v.text, t.text) as text from social_publication p
                        join social_post t on t.id = p.post_id
                        left join social_post_variant v on v.post_id = p.post_id and v.network = p.network
                        where p.channel_id = ? and p.status = 'PUBLISHED' and p.remote_id is not null
                        order by p.accepted_at desc limit ?""").params(Ids.bytes(claim.channel().value()), KNOWN).query(row -> {
            if (Fingerprint.of(row.getString(2)).equals(words)) {
                ids.add(row.getString(1));
            }
        });
        return ids;
    }
}
