package com.webox.social;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A receipt leaves the house as JSON: by download, and over the API. */
class ReceiptTest {

    @Test
    void idsAreWrittenAsText() {
        PostId post = new PostId(ChannelId.next().value());
        PublicationId publication = PublicationId.next();
        Receipt.Line line = new Receipt.Line(
                publication,
                "x",
                "Atelier",
                PublicationStatus.SCHEDULED,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of());
        JsonNode json = JsonMapper.shared().valueToTree(new Receipt(post, List.of(line)));
        assertThat(json.path("post").asString()).isEqualTo(post.toString());
        assertThat(json.path("lines").path(0).path("publication").asString()).isEqualTo(publication.toString());
    }
}
