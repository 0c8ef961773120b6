package com.webox.social;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface PostRepository extends Repository<Post, UUID> {

    Post saveAndFlush(Post post);

    Optional<Post> findByIdAndWorkspaceId(UUID id, UUID workspace);
}
