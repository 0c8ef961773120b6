package com.webox.social.network;

import com.webox.platform.http.Call;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Writes the first comment below a post that is out. The post stands whatever comes of it. It is sent once: where a
 * former call may have written it already, the comments are read first, and where they cannot be read it is left out.
 */
public final class FirstComment {

    /** The field that holds the words. */
    public static final String FIELD = "first-comment";

    /** The request that lists the comments of a post under {@code data} or {@code elements}. */
    @FunctionalInterface
    public interface Reading {
        Call of(String post, String token);
    }

    /** The request that writes one. */
    @FunctionalInterface
    public interface Writing {
        Call of(String post, String token, String words);
    }

    private final NetworkWire wire;
    private final Reading reading;
    private final String wordsAt;
    private final Writing writing;

    /** @param wordsAt where a listed comment has its words, a field or a JSON pointer */
    public FirstComment(NetworkWire wire, Reading reading, String wordsAt, Writing writing) {
        this.wire = wire;
        this.reading = reading;
        this.wordsAt = wordsAt.startsWith("/") ? wordsAt : "/" + wordsAt;
        this.writing = writing;
    }

    /**
     * @param mayBeDone whether a former call may have written it
     * @return the network's word for why it is not there; empty when it is, or none was wanted
     */
    public Optional<String> write(Publication publication, String post, boolean mayBeDone) {
        String words = publication.extras().text(FIELD);
        if (words.isBlank() || "story".equals(publication.extras().format())) {
            return Optional.empty();
        }
        try {
            if (!mayBeDone || !written(post, publication.accessToken(), words)) {
                wire.ask(writing.of(post, publication.accessToken(), words));
            }
            return Optional.empty();
        } catch (NetworkFailure failure) {
            return Optional.of(String.valueOf(failure.getMessage()));
        }
    }

    private boolean written(String post, String token, String words) {
        JsonNode answer = wire.ask(reading.of(post, token)).json();
        JsonNode comments = answer.has("data") ? answer.path("data") : answer.path("elements");
        if (!comments.isArray()) {
            throw new NetworkFailure(FailureKind.OTHER, "the comments could not be read");
        }
        Fingerprint ours = Fingerprint.of(words);
        for (JsonNode comment : comments) {
            if (Fingerprint.of(comment.at(wordsAt).asString("")).equals(ours)) {
                return true;
            }
        }
        return false;
    }
}
