package com.webox.social;

import com.webox.accounts.CurrentMember;
import com.webox.accounts.Directory;
import com.webox.kernel.Problem;
import com.webox.kernel.UserId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads posts of the current workspace for screens and the API. */
@Component
class PostReader {

    private final CurrentMember current;
    private final PostRepository posts;
    private final PostQueries queries;
    private final ReceiptQueries receipts;
    private final Directory directory;

    PostReader(
            CurrentMember current,
            PostRepository posts,
            PostQueries queries,
            ReceiptQueries receipts,
            Directory directory) {
        this.current = current;
        this.posts = posts;
        this.queries = queries;
        this.receipts = receipts;
        this.directory = directory;
    }

    /** @throws Problem when there is no such post in the workspace, or it was deleted */
    Post own(PostId id) {
        return posts.findByIdAndWorkspaceId(
                        id.value(), current.get().workspace().value())
                .filter(post -> !post.deleted())
                .orElseThrow(() -> Problem.notFound("post"));
    }

    /** @throws Problem when there is no such deleted post in the workspace */
    Post deleted(PostId id) {
        return posts.findByIdAndWorkspaceId(
                        id.value(), current.get().workspace().value())
                .filter(Post::deleted)
                .orElseThrow(() -> Problem.notFound("post"));
    }

    PostDetails details(Post post) {
        return post.details(
                names(List.of(post.author())).getOrDefault(post.author(), ""), receipts.summaries(post.id()));
    }

    Receipt receipt(PostId id) {
        return receipts.receipt(id);
    }

    List<PostSummary> calendar(LocalDate from, LocalDate to, PostFilter filter) {
        return queries.calendar(current.get().workspace(), from, to, filter, this::names);
    }

    List<PostSummary> list(PostFilter filter, int offset, int limit) {
        return queries.list(current.get().workspace(), filter, offset, limit, this::names);
    }

    List<String> labels() {
        return queries.labels(current.get().workspace());
    }

    private Map<UserId, String> names(Collection<UserId> people) {
        return directory.displayNames(people);
    }
}
