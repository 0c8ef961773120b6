package com.webox.social.publishing;

import com.webox.kernel.Ids;
import com.webox.kernel.WorkspaceId;
import com.webox.media.AssetId;
import com.webox.media.FitKey;
import com.webox.media.Fittings;
import com.webox.media.Form;
import com.webox.media.KnownFile;
import com.webox.media.MediaFile;
import com.webox.media.MediaFiles;
import com.webox.media.Rendition;
import com.webox.media.StoredForm;
import com.webox.media.fit.Plan;
import com.webox.media.fit.Recipe;
import com.webox.social.network.Attachment;
import com.webox.social.network.ExtraField;
import com.webox.social.network.Extras;
import com.webox.social.network.Fingerprint;
import com.webox.social.network.NetworkRules;
import com.webox.social.network.NetworkRules.MediaFacts;
import com.webox.social.network.Publication;
import java.time.Duration;
import java.util.ArrayList;
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
    private final Fittings fittings;
    private final Claims claims;
    private final JdbcClient jdbc;

    Parcels(MediaFiles media, Fittings fittings, Claims claims, JdbcClient jdbc) {
        this.media = media;
        this.fittings = fittings;
        this.claims = claims;
        this.jdbc = jdbc;
    }

    Publication pack(Work work, String token, NetworkRules rules) {
        Content content = work.content();
        WorkspaceId workspace = work.claim().workspace();
        return new Publication(
                work.claim().id().toString(),
                content.accountId(),
                token,
                content.text(),
                content.files().isEmpty() ? List.of() : attachments(workspace, content, rules),
                content.extras(),
                pictures(workspace, content.extras(), rules),
                work.claim().handle());
    }

    /** The files in the form that the network takes. What the rules cannot fit any more goes as it is: it was fit once. */
    private List<Attachment> attachments(WorkspaceId workspace, Content content, NetworkRules rules) {
        List<KnownFile> files = content.files();
        List<Plan> plans = rules.fit(
                content.extras(),
                files.stream().map(each -> MediaFacts.of(each.file())).toList());
        List<Attachment> attachments = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            KnownFile known = files.get(i);
            MediaFile file = known.file();
            attachments.add(
                    plans.get(i) instanceof Plan.Make(var recipe)
                            ? attachment(workspace, file, fitted(workspace, known, recipe), recipe.canvas())
                            : attachment(
                                    workspace, file, Rendition.CLEAN, new Recipe.Size(file.width(), file.height())));
        }
        return attachments;
    }

    private FitKey fitted(WorkspaceId workspace, KnownFile known, Recipe recipe) {
        FitKey key = new FitKey(recipe.key());
        return known.fitted().contains(key) ? key : fittings.ordered(workspace, known.file(), recipe);
    }

    /** The files that extras name, by field; one that is gone from the library is left out. */
    private Map<String, Attachment> pictures(WorkspaceId workspace, Extras extras, NetworkRules rules) {
        Map<String, Attachment> pictures = new HashMap<>();
        for (ExtraField field : rules.fields()) {
            String id = extras.text(field.name());
            if (field.kind() == ExtraField.Kind.PICTURE && !id.isEmpty()) {
                media.find(workspace, List.of(new AssetId(UUID.fromString(id)))).stream()
                        .findFirst()
                        .ifPresent(file -> pictures.put(field.name(), preview(workspace, file)));
            }
        }
        return pictures;
    }

    private Attachment preview(WorkspaceId workspace, MediaFile file) {
        double scale = Math.min(1, (double) Rendition.JPEG_SIDE / Math.max(file.width(), file.height()));
        Recipe.Size size =
                new Recipe.Size((int) Math.round(file.width() * scale), (int) Math.round(file.height() * scale));
        return attachment(workspace, file, Rendition.JPEG, size);
    }

    private Attachment attachment(WorkspaceId workspace, MediaFile file, Form form, Recipe.Size size) {
        StoredForm stored = media.stored(workspace, file, form, MEDIA_LIFE);
        return new Attachment(
                file.name(),
                stored.mime(),
                stored.bytes(),
                size.width(),
                size.height(),
                file.alt(),
                stored.publicUrl(),
                stored.content()::open);
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
