package com.webox.social.network.facebook;

import com.webox.platform.http.HttpCalls;
import com.webox.social.network.StandIn.Asked;
import com.webox.social.network.StandIn.Said;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Facebook's part in a test: its graph and uploads, for one page, and what came out there. */
final class FacebookPlay {

    static final String PAGE = "100200300";
    static final String GRAPH = "/v25.0";

    private static final Pattern PART = Pattern.compile(
            "name=\"([^\"]+)\"(?:; filename=\"[^\"]*\"\\r\\n[^\\r]*)?" + "\\r\\n\\r\\n(.*?)\\r\\n--", Pattern.DOTALL);

    /** What each post of the feed was asked to be. */
    final List<Map<String, String>> posts = new ArrayList<>();

    final List<Map<String, String>> photos = new ArrayList<>();
    final Map<String, Clip> clips = new LinkedHashMap<>();
    final List<String[]> stories = new ArrayList<>();
    final List<String> comments = new ArrayList<>();
    boolean forgetful;

    /** A video on its way. */
    static final class Clip {
        long received;
        String description = "";
        boolean finished;
        /** How often its status is asked before it is processed. */
        int checksLeft = 1;

        String broken = "";
    }

    private final Instant now;
    private final URI callback;
    private final Supplier<String> address;

    /**
     * @param callback where people come back to
     * @param address where it plays
     */
    FacebookPlay(Instant now, URI callback, Supplier<String> address) {
        this.now = now;
        this.callback = callback;
        this.address = address;
    }

    List<String> textsOut() {
        return posts.stream().map(post -> String.valueOf(post.get("message"))).toList();
    }

    List<String> idsOut() {
        return IntStream.range(0, posts.size())
                .mapToObj(i -> PAGE + "_" + (500 + i))
                .toList();
    }

    Said play(Asked asked) {
        if (asked.is("GET", "/token")) {
            return token(asked.query());
        }
        if (asked.path().startsWith("/rupload/")) {
            clip(asked.path().substring("/rupload/".length())).received += asked.body().length;
            return asked.header("Authorization").startsWith("OAuth ") ? Said.ok("{'success':true}") : unauthorized();
        }
        String bearer = asked.header("Authorization").replace("Bearer ", "");
        if (asked.is("GET", GRAPH + "/debug_token")) {
            return "app-id|app-secret".equals(bearer)
                    ? Said.ok("{'data':{'is_valid':true,'expires_at':0,'data_access_expires_at':"
                            + now.plus(Duration.ofDays(90)).getEpochSecond()
                            + ",'scopes':['pages_show_list','pages_manage_posts']}}")
                    : error(400, 100, 0, "(#100) You must provide an app access token");
        }
        return Set.of("access-1", "page-1").contains(bearer) ? graph(asked) : unauthorized();
    }

    private Said token(Map<String, String> query) {
        if (!"app-secret".equals(query.get("client_secret"))) {
            return error(400, 1, 0, "Error validating client secret.");
        }
        if ("fb_exchange_token".equals(query.get("grant_type"))) {
            String given = query.get("fb_exchange_token");
            String next = "short".equals(given) ? "access-1" : "access-1".equals(given) ? "access-2" : "";
            return next.isEmpty()
                    ? error(400, 190, 463, "Session has expired")
                    : Said.ok("{'access_token':'" + next + "','token_type':'bearer','expires_in':5184000}");
        }
        return "good-code".equals(query.get("code")) && callback.toString().equals(query.get("redirect_uri"))
                ? Said.ok("{'access_token':'short','token_type':'bearer','expires_in':5400}")
                : error(400, 100, 36008, "Error validating verification code.");
    }

    private Said graph(Asked asked) {
        Map<String, String> form = fields(asked);
        String path = asked.path().substring(GRAPH.length());
        return switch (asked.method() + " " + path.replace("/" + PAGE + "/", "/page/")) {
            case "GET /me/accounts" ->
                Said.ok("{'data':[{'id':'" + PAGE + "','name':'Atelier Nord','username':'ateliernord',"
                        + "'access_token':'page-1','tasks':['ANALYZE','CREATE_CONTENT']},"
                        + "{'id':'22','name':'Only looked at','access_token':'page-2','tasks':['ANALYZE']}]}");
            case "GET /me/businesses" -> Said.ok("{'data':[{'id':'biz'}]}");
            case "GET /biz/owned_pages" ->
                asked.query().containsKey("after")
                        ? Said.ok("{'data':[{'id':'33','name':'Of the business','access_token':'page-3'}]}")
                        : Said.ok("{'data':[{'id':'" + PAGE + "','name':'Twice','access_token':'page-x'}],"
                                + "'paging':{'cursors':{'after':'c'},'next':'https://next.example'}}");
            case "GET /biz/client_pages" ->
                Said.ok(
                        "{'data':[{'id':'44','name':'Of a client','access_token':'page-4'},{'id':'55','name':'No part'}]}");
            case "POST /page/photos" -> {
                photos.add(form);
                yield Said.ok("{'id':'" + photos.size() + "'}");
            }
            case "GET /" ->
                forgetful ? error(400, 100, 33, "Object with ID '1' does not exist") : Said.ok("{'1':{'id':'1'}}");
            case "POST /page/feed" -> {
                posts.add(form);
                yield Said.ok("{'id':'" + idsOut().getLast() + "'}");
            }
            case "GET /page/posts" -> list(Long.parseLong(asked.query().get("since")));
            case "POST /page/videos" -> video(form);
            case "POST /page/video_reels" -> clip(form, false);
            case "POST /page/video_stories" -> clip(form, true);
            case "POST /page/photo_stories" -> story(String.valueOf(form.get("photo_id")));
            case "GET /page/stories" -> listStories();
            default -> path.endsWith("/comments") ? comments(asked, form) : status(path.substring(1));
        };
    }

    private Said video(Map<String, String> form) {
        switch (String.valueOf(form.get("upload_phase"))) {
            case "start" -> {
                String id = "v" + (clips.size() + 1);
                clips.put(id, new Clip());
                return Said.ok("{'video_id':'" + id + "','upload_session_id':'session-" + id
                        + "','start_offset':'0','end_offset':'"
                        + Math.min(6000, Integer.parseInt(String.valueOf(form.get("file_size"))))
                        + "'}");
            }
            case "transfer" -> {
                Clip clip = clip(String.valueOf(form.get("upload_session_id")).substring("session-".length()));
                clip.received += String.valueOf(form.get("video_file_chunk")).length();
                long end = clip.received == 6000 ? 10_000 : clip.received;
                return Said.ok("{'start_offset':'" + clip.received + "','end_offset':'" + end + "'}");
            }
            default -> {
                return finished(String.valueOf(form.get("upload_session_id")).substring("session-".length()), form);
            }
        }
    }

    Clip clip(String id) {
        return Objects.requireNonNull(clips.get(id));
    }

    private Said clip(Map<String, String> form, boolean story) {
        if ("start".equals(String.valueOf(form.get("upload_phase")))) {
            String id = "v" + (clips.size() + 1);
            clips.put(id, new Clip());
            return Said.ok("{'video_id':'" + id + "','upload_url':'" + address.get() + "/rupload/" + id + "'}");
        }
        return story
                ? story(String.valueOf(form.get("video_id")))
                : finished(String.valueOf(form.get("video_id")), form);
    }

    private Said finished(String id, Map<String, String> form) {
        clip(id).finished = true;
        clip(id).description = form.getOrDefault("description", "");
        return Said.ok("{'success':true}");
    }

    private Said status(String id) {
        Clip clip = clips.get(id);
        if (clip == null) {
            return error(400, 100, 33, "Unsupported get request");
        }
        boolean uploaded = clip.received > 0;
        boolean processed = clip.finished && clip.checksLeft-- <= 0;
        String processing = !clip.broken.isEmpty()
                ? "'error','errors':[{'message':'" + clip.broken + "'}]"
                : processed ? "'complete'" : clip.finished ? "'in_progress'" : "'not_started'";
        return Said.ok("{'id':'" + id + "','published':" + processed + ",'status':{'video_status':'"
                + (processed ? "ready" : uploaded ? "upload_complete" : "uploading")
                + "','uploading_phase':{'status':'" + (uploaded ? "complete" : "in_progress")
                + "'},'processing_phase':{'status':" + processing + "},'publishing_phase':{'status':'"
                + (processed ? "complete" : "not_started") + "'}}}");
    }

    private Said story(String mediaId) {
        String id = "story-" + (stories.size() + 1);
        stories.add(new String[] {id, mediaId});
        return Said.ok("{'success':true,'post_id':'" + id + "'}");
    }

    private Said listStories() {
        ObjectNode answer = HttpCalls.JSON.createObjectNode();
        ArrayNode data = answer.putArray("data");
        stories.forEach(story -> data.addObject().put("post_id", story[0]).put("media_id", story[1]));
        return new Said(200, answer.toString(), Map.of());
    }

    private Said comments(Asked asked, Map<String, String> form) {
        if (asked.method().equals("POST")) {
            comments.add(String.valueOf(form.get("message")));
            return Said.ok("{'id':'c" + comments.size() + "'}");
        }
        ObjectNode answer = HttpCalls.JSON.createObjectNode();
        ArrayNode data = answer.putArray("data");
        comments.forEach(comment -> data.addObject().put("message", comment));
        return new Said(200, answer.toString(), Map.of());
    }

    private Said list(long since) {
        ObjectNode answer = HttpCalls.JSON.createObjectNode();
        ArrayNode data = answer.putArray("data");
        for (int i = posts.size() - 1; i >= 0 && since <= now.getEpochSecond(); i--) {
            ObjectNode post = data.addObject()
                    .put("id", idsOut().get(i))
                    .put("message", textsOut().get(i))
                    .put("created_time", "2026-11-21T10:00:00+0000");
            List<String> shown = shown(posts.get(i));
            ArrayNode attachments = post.putObject("attachments").putArray("data");
            if (shown.isEmpty()) {
                attachments.addObject().put("media_type", "link");
            } else if (shown.size() == 1) {
                photo(attachments.addObject(), shown.getFirst());
            } else {
                ArrayNode parts = attachments
                        .addObject()
                        .put("media_type", "album")
                        .putObject("subattachments")
                        .putArray("data");
                shown.forEach(id -> photo(parts.addObject(), id));
            }
        }
        return new Said(200, answer.toString(), Map.of());
    }

    private static void photo(ObjectNode node, String id) {
        node.put("media_type", "photo").putObject("target").put("id", id);
    }

    /** The photos that a post shows. */
    static List<String> shown(Map<String, String> post) {
        return post.entrySet().stream()
                .filter(field -> field.getKey().startsWith("attached_media["))
                .map(field -> HttpCalls.JSON
                        .readTree(field.getValue())
                        .path("media_fbid")
                        .asString(""))
                .toList();
    }

    /** The fields of a form, or of a multipart body. */
    static Map<String, String> fields(Asked asked) {
        if (!asked.header("Content-Type").startsWith("multipart/")) {
            return asked.form();
        }
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher part = PART.matcher(asked.text());
        int from = 0;
        while (part.find(from)) {
            fields.put(part.group(1), part.group(2));
            from = part.end() - 2;
        }
        return fields;
    }

    static Said error(int status, int code, int subcode, String message) {
        return Said.status(
                status,
                "{'error':{'message':'" + message.replace("'", "’") + "','type':'OAuthException','code':" + code
                        + ",'error_subcode':" + subcode + ",'fbtrace_id':'A'}}");
    }

    static Said unauthorized() {
        return error(401, 190, 460, "The session has been invalidated because the user changed the password");
    }
}
