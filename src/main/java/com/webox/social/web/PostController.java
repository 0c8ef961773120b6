package com.webox.social.web;

import com.webox.kernel.Problem;
import com.webox.social.PostFilter;
import com.webox.social.PostId;
import com.webox.social.PostStatus;
import com.webox.social.PostSummary;
import com.webox.social.Posts;
import com.webox.social.Receipt;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/social/posts")
@Tag(name = "Posts", description = "Write, plan, publish and follow posts")
class PostController {

    /** A line of a list. */
    record PostLine(
            UUID id,
            long version,
            String excerpt,
            PostStatus status,
            @Nullable LocalDateTime at,
            @Nullable Instant dueAt,
            List<String> platforms,
            List<String> labels,
            String author) {

        static PostLine of(PostSummary post) {
            return new PostLine(
                    post.id().value(),
                    post.version(),
                    post.excerpt(),
                    post.status(),
                    post.at(),
                    post.dueAt(),
                    post.networks(),
                    post.labels(),
                    post.author());
        }
    }

    /** @param at wall-clock time in the workspace's zone, e.g. {@code 2026-11-24T09:00} */
    record Schedule(@NotNull LocalDateTime at) {}

    private final Posts posts;

    PostController(Posts posts) {
        this.posts = posts;
    }

    @PostMapping
    ResponseEntity<PostResponse> create(@Valid @RequestBody PostRequest request) {
        PostResponse created = PostResponse.of(posts.create(request.content()));
        return ResponseEntity.created(URI.create("/api/social/posts/" + created.id()))
                .body(created);
    }

    @GetMapping
    List<PostLine> list(
            @RequestParam(defaultValue = "") Set<PostStatus> status,
            @RequestParam(defaultValue = "") Set<String> platform,
            @RequestParam(defaultValue = "") Set<String> label,
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "50") int limit) {
        if (offset < 0) {
            throw Problem.invalid("offset", "api.range", 0, Integer.MAX_VALUE);
        }
        if (limit < 1 || limit > 200) {
            throw Problem.invalid("limit", "api.range", 1, 200);
        }
        return posts.list(new PostFilter(platform, Set.of(), status, label, search), offset, limit).stream()
                .map(PostLine::of)
                .toList();
    }

    @GetMapping("/{id}")
    PostResponse get(@PathVariable UUID id) {
        return PostResponse.of(posts.get(new PostId(id)));
    }

    @PutMapping("/{id}")
    PostResponse save(@PathVariable UUID id, @Valid @RequestBody PostRequest request) {
        if (request.version() == null) {
            throw Problem.invalid("version", "api.versionMissing");
        }
        return PostResponse.of(posts.save(new PostId(id), request.version(), request.content()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID id) {
        posts.delete(new PostId(id));
    }

    @PostMapping("/{id}/publish")
    @ResponseStatus(HttpStatus.ACCEPTED)
    PostResponse publish(@PathVariable UUID id) {
        return PostResponse.of(posts.publishNow(new PostId(id)));
    }

    @PostMapping("/{id}/schedule")
    PostResponse schedule(@PathVariable UUID id, @Valid @RequestBody Schedule schedule) {
        return PostResponse.of(posts.schedule(new PostId(id), schedule.at()));
    }

    @GetMapping("/{id}/receipt")
    ReceiptResponse receipt(@PathVariable UUID id) {
        return ReceiptResponse.of(posts.receipt(new PostId(id)));
    }

    /** The proof of a post. */
    record ReceiptResponse(UUID post, List<Receipt.Line> channels) {

        static ReceiptResponse of(Receipt receipt) {
            return new ReceiptResponse(receipt.post().value(), receipt.lines());
        }
    }
}
