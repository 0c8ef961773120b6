package com.webox.platform.http;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What came of a call. Whoever creates something must treat the three cases apart. */
public sealed interface Reply {

    /**
     * The other side answered.
     *
     * @param body at most {@link HttpCalls#MAX_BODY} bytes
     * @param truncated whether there was more of the body
     */
    record Answer(int status, HttpHeaders headers, byte[] body, boolean truncated) implements Reply {

        public boolean ok() {
            return status >= 200 && status < 300;
        }

        public Optional<String> header(String name) {
            return headers.firstValue(name);
        }

        /** The value of a header that holds a number; empty when it is absent or something else. */
        public OptionalLong number(String name) {
            try {
                return header(name)
                        .map(value -> OptionalLong.of(Long.parseLong(value.trim())))
                        .orElse(OptionalLong.empty());
            } catch (NumberFormatException e) {
                return OptionalLong.empty();
            }
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /** The body as JSON; a missing node when it is none. */
        public JsonNode json() {
            if (body.length == 0 || truncated) {
                return MissingNode.getInstance();
            }
            try {
                return HttpCalls.JSON.readTree(body);
            } catch (JacksonException e) {
                return MissingNode.getInstance();
            }
        }

        @Override
        public String toString() {
            return "Answer[" + status + "]";
        }
    }

    /** The request certainly never reached the other side: no address, connection refused or not made in time. */
    record NotSent(String reason) implements Reply {}

    /** The request may have been acted upon: no answer in time, or the connection broke before the answer was whole. */
    record MaybeSent(String reason) implements Reply {}
}
