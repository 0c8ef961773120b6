package com.webox.platform.jobs;

import java.util.List;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobDataMap;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** The only Quartz job: hands the stored payload to the handler of the stored name. */
@DisallowConcurrentExecution
public class DispatchingJob implements Job {

    static final String HANDLER = "handler";
    static final String PAYLOAD = "payload";

    private static final Logger log = LoggerFactory.getLogger(DispatchingJob.class);

    private final List<JobHandler<?>> handlers;
    private final JsonMapper json;

    DispatchingJob(List<JobHandler<?>> handlers, JsonMapper json) {
        this.handlers = handlers;
        this.json = json;
    }

    @Override
    public void execute(JobExecutionContext context) throws JobExecutionException {
        JobDataMap data = context.getMergedJobDataMap();
        String name = data.getString(HANDLER);
        JobHandler<?> handler = handlers.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new JobExecutionException("no handler named " + name));
        try {
            run(handler, data.getString(PAYLOAD));
        } catch (Exception e) {
            log.error("job {} failed", context.getJobDetail().getKey(), e);
            throw new JobExecutionException(e);
        }
    }

    private <P extends Record> void run(JobHandler<P> handler, String payload) throws Exception {
        handler.run(json.readValue(payload, handler.payloadType()));
    }
}
