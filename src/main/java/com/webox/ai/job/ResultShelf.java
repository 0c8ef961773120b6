package com.webox.ai.job;

import com.webox.ai.Maker;
import com.webox.kernel.Problem;
import com.webox.kernel.UserId;
import com.webox.kernel.WorkspaceId;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/** Keeps the files that were made. Implemented by whoever has a library. */
public interface ResultShelf {

    /**
     * Takes a file in, after a look into it. Asked again with the same key it keeps one file, and answers the same.
     *
     * @param maker who made it
     * @param name with an ending, for people
     * @throws IOException when {@code content} ends early; then nothing is kept
     * @throws Problem when it is not a good file; then nothing is kept
     */
    JobResult keep(WorkspaceId workspace, UserId person, UUID key, Maker maker, String name, InputStream content)
            throws IOException;
}
