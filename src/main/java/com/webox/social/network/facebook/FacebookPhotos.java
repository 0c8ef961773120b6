package com.webox.social.network.facebook;

import com.webox.platform.http.Multipart;
import com.webox.social.network.Attachment;
import com.webox.social.network.Checkpoint;
import com.webox.social.network.FailureKind;
import com.webox.social.network.Halt;
import com.webox.social.network.NetworkFailure;
import com.webox.social.network.NetworkWire;
import com.webox.social.network.Publication;
import com.webox.social.network.PublishOutcome.Refused;
import com.webox.social.network.PublishOutcome.Retry;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings pictures to a page, unpublished: nobody sees them until a post shows them, and Facebook forgets them after a
 * day. Each id is stored at once, so that an attempt that broke off goes on with the next picture.
 */
final class FacebookPhotos {

    private final FacebookCalls calls;
    private final NetworkWire wire;

    FacebookPhotos(FacebookCalls calls, NetworkWire wire) {
        this.calls = calls;
        this.wire = wire;
    }

    /**
     * The ids of the pictures, in order.
     *
     * @throws Halt when they are not there, or not accepted
     */
    List<String> ready(Publication publication, FacebookHandle.Kind kind, Checkpoint checkpoint) {
        List<String> ids = new ArrayList<>(former(publication, kind));
        for (Attachment picture :
                publication.media().subList(ids.size(), publication.media().size())) {
            ids.add(upload(picture, publication));
            checkpoint.handle(FacebookHandle.of(kind, publication, ids).toString());
        }
        return ids;
    }

    private List<String> former(Publication publication, FacebookHandle.Kind kind) {
        return FacebookHandle.of(publication)
                .filter(handle -> handle.kind() == kind)
                .map(FacebookHandle::ids)
                .filter(ids -> known(ids, publication.accessToken()))
                .orElse(List.of());
    }

    private boolean known(List<String> ids, String token) {
        try {
            wire.ask(calls.get("/", token, "ids", String.join(",", ids), "fields", "id"));
            return true;
        } catch (NetworkFailure failure) {
            String detail = String.valueOf(failure.getMessage());
            if (FacebookFaults.gone(detail)) {
                return false;
            }
            throw new Halt(
                    failure.kind().needsReconnect()
                            ? new Refused(failure.kind(), detail)
                            : new Retry(failure.kind(), detail, null));
        }
    }

    private String upload(Attachment picture, Publication publication) {
        Multipart parts = new Multipart().field("published", "false");
        if (!picture.alt().isBlank()) {
            parts.field("alt_text_custom", picture.alt());
        }
        parts.file("source", picture.name(), picture.mime(), picture.content()::open, picture.bytes());
        String id = wire.prepare(
                        calls.upload("/" + publication.accountId() + "/photos", publication.accessToken(), parts))
                .json()
                .path("id")
                .asString("");
        if (id.isEmpty()) {
            throw new Halt(new Retry(FailureKind.OTHER, "the photo was answered without an id", null));
        }
        return id;
    }
}
