package com.webox.ai.job;

import com.webox.ai.Maker;
import com.webox.ai.Meter;
import com.webox.ai.Reservation;
import com.webox.ai.Unit;
import com.webox.ai.Usage;
import com.webox.kernel.Ids;
import com.webox.kernel.UserId;
import com.webox.kernel.WorkspaceId;
import com.webox.platform.time.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of jobs and parts. */
@Component
class JobRows {

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Meter meter;

    JobRows(JdbcClient jdbc, JsonMapper json, Meter meter) {
        this.jdbc = jdbc;
        this.json = json;
        this.meter = meter;
    }

    void insert(JobRow job) {
        JobRow.Order order = job.order();
        jdbc.sql("""
                        insert into ai_job (id, workspace_id, person_id, kind, payload, feature, task, title, provider,
                        maker_name, model, unit, units_in, units_out, at_once, repeatable, patience_s, likely_micros,
                        created_at, state, percent, sentence_key, sentence_args, cost_micros, cancel_asked, fence, wake_at,
                        deadline_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        Ids.bytes(job.id().value()),
                        Ids.bytes(order.workspace().value()),
                        Ids.bytes(order.person().value()),
                        order.kind(),
                        order.payload(),
                        order.feature(),
                        order.task(),
                        order.title(),
                        order.maker().provider(),
                        order.maker().name(),
                        order.maker().model(),
                        order.most().unit().name(),
                        order.most().in(),
                        order.most().out(),
                        order.atOnce(),
                        order.repeatable(),
                        order.patience().toSeconds(),
                        order.likely().micros(),
                        SqlTime.toSql(order.created()),
                        job.state().name(),
                        job.progress().percent(),
                        job.progress().sentence().key(),
                        json.writeValueAsString(job.progress().sentence().args()),
                        job.progress().cost().micros(),
                        job.progress().cancelAsked(),
                        job.progress().fence(),
                        SqlTime.toSqlOrNull(job.progress().wake()),
                        SqlTime.toSql(job.progress().deadline())))
                .update();
    }

    void insert(JobId job, PartRow part) {
        jdbc.sql("""
                        insert into ai_job_part (job_id, part_number, state, percent, attempts, looks, misses, call_key,
                        most_micros, reservation_id, month_of)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        Ids.bytes(job.value()),
                        part.number(),
                        part.state().name(),
                        part.percent(),
                        part.attempts(),
                        part.looks(),
                        part.misses(),
                        Ids.bytes(part.callKey()),
                        part.most().micros(),
                        reservationId(part),
                        month(part)))
                .update();
    }

    void save(JobRow job) {
        JobRow.Progress at = job.progress();
        JobFailure failure = at.failure();
        JobResult result = at.result();
        jdbc.sql("""
                        update ai_job set state = ?, percent = ?, sentence_key = ?, sentence_args = ?, failure = ?,
                        failure_said = ?, failure_again = ?, result = ?, result_link = ?, cost_micros = ?, cancel_asked = ?,
                        fence = ?, claimed_by = ?, wake_at = ?, deadline_at = ?, started_at = ?, ended_at = ?
                        where id = ?""")
                .params(Arrays.asList(
                        at.state().name(),
                        at.percent(),
                        at.sentence().key(),
                        json.writeValueAsString(at.sentence().args()),
                        failure == null ? null : failure.code(),
                        failure == null ? null : failure.said(),
                        failure == null ? null : SqlTime.toSqlOrNull(failure.again()),
                        result == null ? null : result.reference(),
                        result == null ? null : result.link(),
                        at.cost().micros(),
                        at.cancelAsked(),
                        at.fence(),
                        at.claimedBy(),
                        SqlTime.toSqlOrNull(at.wake()),
                        SqlTime.toSql(at.deadline()),
                        SqlTime.toSqlOrNull(at.started()),
                        SqlTime.toSqlOrNull(at.ended()),
                        Ids.bytes(job.id().value())))
                .update();
    }

    void save(JobId job, PartRow part) {
        JobFailure failure = part.failure();
        JobResult result = part.result();
        jdbc.sql("""
                        update ai_job_part set state = ?, percent = ?, attempts = ?, looks = ?, misses = ?, call_key = ?,
                        handle = ?, wake_at = ?, begun_at = ?, reservation_id = ?, month_of = ?, result = ?,
                        result_link = ?, failure = ?, failure_said = ?, failure_again = ?
                        where job_id = ? and part_number = ?""")
                .params(Arrays.asList(
                        part.state().name(),
                        part.percent(),
                        part.attempts(),
                        part.looks(),
                        part.misses(),
                        Ids.bytes(part.callKey()),
                        part.handle(),
                        SqlTime.toSqlOrNull(part.wake()),
                        SqlTime.toSqlOrNull(part.begun()),
                        reservationId(part),
                        month(part),
                        result == null ? null : result.reference(),
                        result == null ? null : result.link(),
                        failure == null ? null : failure.code(),
                        failure == null ? null : failure.said(),
                        failure == null ? null : SqlTime.toSqlOrNull(failure.again()),
                        Ids.bytes(job.value()),
                        part.number()))
                .update();
    }

    Optional<JobRow> find(JobId id) {
        return read("select * from ai_job where id = ?", id);
    }

    /** Reads it and keeps others from changing it until the transaction ends. */
    Optional<JobRow> lock(JobId id) {
        return read("select * from ai_job where id = ? for update", id);
    }

    private Optional<JobRow> read(String sql, JobId id) {
        return jdbc.sql(sql)
                .param(Ids.bytes(id.value()))
                .query((row, number) -> job(row))
                .optional();
    }

    List<PartRow> parts(JobRow job) {
        return jdbc.sql("select * from ai_job_part where job_id = ? order by part_number")
                .param(Ids.bytes(job.id().value()))
                .query((row, number) -> part(row, job.order().workspace()))
                .list();
    }

    /** Whose time came at least so long ago, those that wait longest first. */
    List<JobId> overdue(Instant before, int limit) {
        return jdbc.sql("select id from ai_job where wake_at <= ? order by wake_at limit ?")
                .params(SqlTime.toSql(before), limit)
                .query((row, number) -> new JobId(Ids.uuid(row.getBytes(1))))
                .list();
    }

    /** @return whether the claim still holds */
    boolean renew(Claim claim, Instant until) {
        return jdbc.sql("update ai_job set wake_at = ? where id = ? and fence = ? and claimed_by is not null")
                        .params(SqlTime.toSql(until), Ids.bytes(claim.job().value()), claim.fence())
                        .update()
                == 1;
    }

    /** Jobs that were over before then. */
    List<JobId> old(Instant before, int limit) {
        return jdbc.sql("select id from ai_job where ended_at < ? limit ?")
                .params(SqlTime.toSql(before), limit)
                .query((row, number) -> new JobId(Ids.uuid(row.getBytes(1))))
                .list();
    }

    void delete(JobId id) {
        jdbc.sql("delete from ai_job_part where job_id = ?")
                .param(Ids.bytes(id.value()))
                .update();
        jdbc.sql("delete from ai_job where id = ?").param(Ids.bytes(id.value())).update();
    }

    private static byte @Nullable [] reservationId(PartRow part) {
        return part.reservation() == null ? null : Ids.bytes(part.reservation().id());
    }

    private static @Nullable String month(PartRow part) {
        return part.reservation() == null ? null : part.reservation().month().toString();
    }

    JobRow job(ResultSet row) throws SQLException {
        return new JobRow(
                new JobId(Ids.uuid(row.getBytes("id"))),
                new JobRow.Order(
                        new WorkspaceId(Ids.uuid(row.getBytes("workspace_id"))),
                        new UserId(Ids.uuid(row.getBytes("person_id"))),
                        row.getString("kind"),
                        row.getString("payload"),
                        row.getString("feature"),
                        row.getString("title"),
                        row.getString("task"),
                        new Maker(row.getString("provider"), row.getString("maker_name"), row.getString("model")),
                        new Usage(
                                Unit.valueOf(row.getString("unit")),
                                row.getLong("units_in"),
                                row.getLong("units_out"),
                                false),
                        row.getInt("at_once"),
                        row.getBoolean("repeatable"),
                        Duration.ofSeconds(row.getLong("patience_s")),
                        meter.money(row.getLong("likely_micros")),
                        Objects.requireNonNull(time(row, "created_at"))),
                new JobRow.Progress(
                        JobState.valueOf(row.getString("state")),
                        row.getInt("percent"),
                        new Sentence(
                                row.getString("sentence_key"), json.readValue(row.getString("sentence_args"), TEXTS)),
                        failure(row),
                        result(row),
                        meter.money(row.getLong("cost_micros")),
                        row.getBoolean("cancel_asked"),
                        row.getLong("fence"),
                        row.getString("claimed_by"),
                        time(row, "wake_at"),
                        Objects.requireNonNull(time(row, "deadline_at")),
                        time(row, "started_at"),
                        time(row, "ended_at")));
    }

    private PartRow part(ResultSet row, WorkspaceId workspace) throws SQLException {
        byte[] held = row.getBytes("reservation_id");
        return new PartRow(
                row.getInt("part_number"),
                PartState.valueOf(row.getString("state")),
                row.getInt("percent"),
                row.getInt("attempts"),
                row.getInt("looks"),
                row.getInt("misses"),
                Ids.uuid(row.getBytes("call_key")),
                row.getString("handle"),
                time(row, "wake_at"),
                time(row, "begun_at"),
                meter.money(row.getLong("most_micros")),
                held == null
                        ? null
                        : new Reservation(
                                Ids.uuid(held),
                                workspace,
                                YearMonth.parse(row.getString("month_of")),
                                meter.money(row.getLong("most_micros"))),
                result(row),
                failure(row));
    }

    static @Nullable JobFailure failure(ResultSet row) throws SQLException {
        String code = row.getString("failure");
        return code == null
                ? null
                : new JobFailure(code, Objects.toString(row.getString("failure_said"), ""), time(row, "failure_again"));
    }

    static @Nullable JobResult result(ResultSet row) throws SQLException {
        String reference = row.getString("result");
        return reference == null ? null : new JobResult(reference, Objects.toString(row.getString("result_link"), ""));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        return SqlTime.orNull(row.getObject(column, LocalDateTime.class));
    }
}
