package com.webox.accounts;

import com.webox.kernel.Problem;
import java.util.Optional;

/**
 * Who is asking, and in which workspace: the signed-in person of a screen, or the bearer of an API token. Services take
 * the workspace from here, never from their arguments, so that another workspace's rows cannot be named.
 */
public interface CurrentMember {

    Optional<Member> find();

    /** @throws Problem when nobody is signed in */
    default Member get() {
        return find().orElseThrow(Problem::unauthenticated);
    }
}
