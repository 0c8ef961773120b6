package com.webox.ai.job;

import com.webox.ai.Meter;
import com.webox.kernel.Ids;
import com.webox.kernel.UserId;
import com.webox.kernel.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads jobs for people; every query takes the workspace. */
@Component
class JobQueries {

    private static final String SELECT = """
            select j.*, (select coalesce(sum(p.most_micros), 0) from ai_job_part p
            where p.job_id = j.id and p.reservation_id is not null) as reserved_micros from ai_job j
            where j.workspace_id = ?""";

    private final JdbcClient jdbc;
    private final JobRows rows;
    private final Meter meter;

    JobQueries(JdbcClient jdbc, JobRows rows, Meter meter) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.meter = meter;
    }

    Optional<JobSummary> find(WorkspaceId workspace, JobId id) {
        return jdbc.sql(SELECT + " and j.id = ?")
                .params(Ids.bytes(workspace.value()), Ids.bytes(id.value()))
                .query((row, number) -> summary(row))
                .optional();
    }

    /** The newest first. */
    List<JobSummary> all(WorkspaceId workspace, int offset, int limit) {
        return jdbc.sql(SELECT + " order by j.id desc limit ? offset ?")
                .params(Ids.bytes(workspace.value()), limit, offset)
                .query((row, number) -> summary(row))
                .list();
    }

    /** The newest first. */
    List<JobSummary> of(WorkspaceId workspace, UserId person, int offset, int limit) {
        return jdbc.sql(SELECT + " and j.person_id = ? order by j.id desc limit ? offset ?")
                .params(Ids.bytes(workspace.value()), Ids.bytes(person.value()), limit, offset)
                .query((row, number) -> summary(row))
                .list();
    }

    /** How many are not over. */
    int underWay(WorkspaceId workspace, UserId person) {
        return jdbc.sql("""
                        select count(*) from ai_job where workspace_id = ? and person_id = ?
                        and state in ('QUEUED', 'RUNNING')""")
                .params(Ids.bytes(workspace.value()), Ids.bytes(person.value()))
                .query(Integer.class)
                .single();
    }

    List<JobDetails.Part> parts(JobSummary of) {
        return rows.find(of.id()).map(rows::parts).orElse(List.of()).stream()
                .map(part -> new JobDetails.Part(
                        part.number(), part.state(), part.percent(), part.attempts(), part.failure(), part.result()))
                .toList();
    }

    private JobSummary summary(ResultSet row) throws SQLException {
        JobRow job = rows.job(row);
        JobRow.Order order = job.order();
        JobRow.Progress at = job.progress();
        return new JobSummary(
                job.id(),
                order.kind(),
                order.feature(),
                order.title(),
                order.person(),
                at.state(),
                at.percent(),
                at.sentence(),
                at.failure(),
                at.result(),
                order.likely(),
                meter.money(row.getLong("reserved_micros")),
                at.cost(),
                at.cancelAsked(),
                order.created(),
                at.started(),
                at.ended());
    }
}
