package com.webox.platform.jobs;

/**
 * Does one kind of background work. Rows in the job store name the handler and carry its payload as JSON, so classes can
 * move while stored jobs live on. A handler may run twice for one job (a node died) and must not do its effect twice.
 *
 * @param <P> the payload, a record that Jackson can write and read
 */
public interface JobHandler<P extends Record> {

    /** The stable name under which jobs are stored, e.g. {@code media.renditions}. */
    String name();

    Class<P> payloadType();

    void run(P payload) throws Exception;
}
