package com.webox.ai.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The kinds of jobs this program knows. */
@Component
class Works {

    private final Map<String, GenerationWork<?>> byName;
    private final JsonMapper json;

    Works(List<GenerationWork<?>> works, JsonMapper json) {
        this.byName = works.stream().collect(Collectors.toMap(GenerationWork::name, Function.identity()));
        this.json = json;
    }

    /** A stored job's work, with its payload. */
    record Task<P extends Record>(GenerationWork<P> work, P payload) {

        PartReply.Begun begin(PartAtWork part) {
            return work.begin(payload, part);
        }

        PartReply.Looked look(PartAtWork part, String handle) {
            return work.look(payload, part, handle);
        }

        GenerationWork.Abandoned abandon(PartAtWork part, String handle) {
            return work.abandon(payload, part, handle);
        }

        JobResult finish(JobId job, List<JobResult> parts) {
            return work.finish(payload, job, parts);
        }

        WorkPlan plan(com.webox.kernel.WorkspaceId workspace) {
            return work.plan(workspace, payload);
        }
    }

    /** Empty for a kind that only another version of the program knows. */
    Optional<Task<?>> task(JobRow.Order order) {
        @Nullable GenerationWork<?> work = byName.get(order.kind());
        return work == null ? Optional.empty() : Optional.of(task(work, order.payload()));
    }

    String write(Record payload) {
        return json.writeValueAsString(payload);
    }

    private <P extends Record> Task<P> task(GenerationWork<P> work, String payload) {
        return new Task<>(work, json.readValue(payload, work.payloadType()));
    }
}
