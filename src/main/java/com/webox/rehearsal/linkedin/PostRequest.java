package com.webox.rehearsal.linkedin;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The body of {@code POST /rest/posts}, checked as the Posts API's page says. */
record PostRequest(String author, String commentary, List<Asset> assets, JsonNode body) {

    private static final int LONGEST = 3_000;
    private static final int MOST_IMAGES = 20;

    /** A picture or video by its URN. */
    record Asset(String urn, String altText) {}

    PostRequest {
        assets = List.copyOf(assets);
    }

    static PostRequest read(JsonNode body) {
        String author = required(body, "author");
        if (!author.matches("urn:li:(person|organization):[A-Za-z0-9_-]+")) {
            throw LinkedInFault.input("/author", "INVALID_URN_TYPE", author + " is not a person or organization URN");
        }
        if (!body.path("commentary").isString()) {
            throw LinkedInFault.input("/commentary", "MISSING_FIELD", "field is required but not found: commentary");
        }
        String visibility = required(body, "visibility");
        if (!List.of("PUBLIC", "CONNECTIONS", "LOGGED_IN").contains(visibility)) {
            throw LinkedInFault.input("/visibility", "INVALID_VALUE", "\"" + visibility + "\" is not an enum symbol");
        }
        if (!body.path("distribution").path("feedDistribution").isString()) {
            throw LinkedInFault.input(
                    "/distribution", "MISSING_FIELD", "field is required but not found: feedDistribution");
        }
        if (!"PUBLISHED".equals(required(body, "lifecycleState"))) {
            throw LinkedInFault.input("/lifecycleState", "INVALID_VALUE", "lifecycleState must be PUBLISHED");
        }
        String commentary = body.get("commentary").asString();
        if (LittleText.read(commentary).shown().length() > LONGEST) {
            throw LinkedInFault.input(
                    "/commentary", "FIELD_LENGTH_TOO_LONG", "commentary exceeds the maximum length of 3000 characters");
        }
        return new PostRequest(author, commentary, assets(body.path("content")), body);
    }

    private static List<Asset> assets(JsonNode content) {
        List<Asset> assets = new ArrayList<>();
        if (content.has("media")) {
            assets.add(asset(content.get("media")));
        }
        if (content.has("multiImage")) {
            JsonNode images = content.get("multiImage").path("images");
            if (images.size() < 2 || images.size() > MOST_IMAGES) {
                throw LinkedInFault.input(
                        "/content/multiImage", "INVALID_ARRAY_SIZE", "multiImage must have 2 to 20 images");
            }
            images.forEach(each -> assets.add(asset(each)));
        }
        return assets;
    }

    private static Asset asset(JsonNode node) {
        String urn = node.path("id").asString("");
        if (!urn.matches("urn:li:(image|video|document):(\\d{1,18}|[1-8]\\d{18})")) {
            throw LinkedInFault.input(
                    "/content/media/id", "INVALID_URN_ID", urn + " is not an image, video or document URN");
        }
        return new Asset(urn, node.path("altText").asString(""));
    }

    private static String required(JsonNode body, String field) {
        String value = body.path(field).asString("");
        if (value.isEmpty()) {
            throw LinkedInFault.input("/" + field, "MISSING_FIELD", "field is required but not found: " + field);
        }
        return value;
    }
}
