package com.webox.rehearsal;

import com.webox.platform.config.Installation;
import com.webox.rehearsal.Comments.Comment;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Posts, made ready to be looked at. */
@Component
@InRehearsal
class Walls {

    /**
     * A post with everything a page shows of it.
     *
     * @param anchor the id the network's API gave for it
     */
    record Note(
            Post post,
            Persona author,
            List<Span> text,
            String anchor,
            String path,
            String link,
            Map<String, String> extras,
            List<Remark> remarks) {

        Note {
            text = List.copyOf(text);
            remarks = List.copyOf(remarks);
        }

        /** Empty when the post has no such thing. */
        public String extra(String name) {
            return extras.getOrDefault(name, "");
        }
    }

    /** A comment below a post. */
    record Remark(Persona author, List<Span> text) {}

    /** A network on the overview. */
    record Door(Network network, int posts, List<Persona> people) {}

    private final Posts posts;
    private final Comments comments;
    private final Installation installation;
    private final Map<Network, Vendor> vendors = new EnumMap<>(Network.class);

    Walls(Posts posts, Comments comments, Installation installation, List<Vendor> vendors) {
        this.posts = posts;
        this.comments = comments;
        this.installation = installation;
        vendors.forEach(each -> this.vendors.put(each.network(), each));
    }

    List<Door> overview() {
        return Arrays.stream(Network.values())
                .map(each -> new Door(each, posts.count(each), Cast.on(each)))
                .toList();
    }

    String revision(Network network) {
        return posts.revision(network) + "-" + comments.newest(network);
    }

    int count(Network network) {
        return posts.count(network);
    }

    List<Note> newest(Network network, int limit) {
        List<Post> shown = posts.newest(network, limit);
        Map<Long, List<Comment>> below = shown.isEmpty()
                ? Map.of()
                : comments.since(network, shown.getLast().id());
        return shown.stream()
                .map(post -> note(post, below.getOrDefault(post.id(), List.of())))
                .toList();
    }

    /** The post with that number, or nothing. */
    List<Note> one(Network network, String id, int radix) {
        try {
            return posts.find(network, Long.parseLong(id, radix)).stream()
                    .map(post -> note(post, comments.of(post.id())))
                    .toList();
        } catch (NumberFormatException e) {
            return List.of();
        }
    }

    private Note note(Post post, List<Comment> below) {
        Vendor vendor = Objects.requireNonNull(vendors.get(post.network()));
        String path = vendor.permalink(post);
        return new Note(
                post,
                post.author(),
                vendor.read(post),
                vendor.id(post),
                path,
                installation.address(path).toString(),
                vendor.extras(post),
                below.stream()
                        .map(each -> new Remark(
                                Cast.find(post.network(), each.accountId()).orElseThrow(), Span.of(each.text())))
                        .toList());
    }
}
