package com.webox.social;

import com.webox.kernel.Ids;
import com.webox.kernel.UserId;
import com.webox.kernel.WorkspaceId;
import com.webox.media.AssetId;
import com.webox.platform.time.SqlTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Lists of posts: four statements a list, however long it is. */
@Component
class PostQueries {

    private static final int MOST = 3000;
    private static final int EXCERPT = 140;

    private record Row(
            UUID id,
            long version,
            String text,
            PostStatus status,
            @Nullable LocalDateTime at,
            @Nullable Instant due,
            UserId author) {}

    private final NamedParameterJdbcTemplate named;

    PostQueries(JdbcTemplate jdbc) {
        this.named = new NamedParameterJdbcTemplate(jdbc);
    }

    List<PostSummary> calendar(
            WorkspaceId workspace,
            LocalDate from,
            LocalDate to,
            PostFilter filter,
            Function<Collection<UserId>, Map<UserId, String>> names) {
        Map<String, Object> values = new HashMap<>();
        values.put("from", from.atStartOfDay());
        values.put("to", to.atStartOfDay());
        return summaries(
                workspace,
                filter,
                "and t.planned_at >= :from and t.planned_at < :to order by t.planned_at, t.id limit " + MOST,
                values,
                names);
    }

    List<PostSummary> list(
            WorkspaceId workspace,
            PostFilter filter,
            int offset,
            int limit,
            Function<Collection<UserId>, Map<UserId, String>> names) {
        Map<String, Object> values = new HashMap<>();
        values.put("limit", limit);
        values.put("offset", offset);
        return summaries(workspace, filter, """
                order by case when t.planned_at is null then 0 else 1 end, t.planned_at desc, t.changed_at desc, t.id
                limit :limit offset :offset""", values, names);
    }

    List<String> labels(WorkspaceId workspace) {
        return named.queryForList("""
                select distinct l.label from social_post_label l join social_post t on t.id = l.post_id
                where t.workspace_id = :workspace and t.deleted_at is null order by l.label limit 500""", Map.of("workspace", Ids.bytes(workspace.value())), String.class);
    }

    private List<PostSummary> summaries(
            WorkspaceId workspace,
            PostFilter filter,
            String rest,
            Map<String, Object> values,
            Function<Collection<UserId>, Map<UserId, String>> names) {
        values.put("workspace", Ids.bytes(workspace.value()));
        String where = conditions(filter, values);
        List<Row> rows = named.query(
                """
                select t.id, t.version, substring(t.text, 1, 400) as excerpt, t.status, t.planned_at, t.due_at, t.author_id
                from social_post t where t.workspace_id = :workspace and t.deleted_at is null """ + " " + where + " " + rest,
                values,
                (row, index) -> new Row(
                        Ids.uuid(row.getBytes("id")),
                        row.getLong("version"),
                        row.getString("excerpt"),
                        PostStatus.valueOf(row.getString("status")),
                        row.getObject("planned_at", LocalDateTime.class),
                        SqlTime.orNull(row.getObject("due_at", LocalDateTime.class)),
                        new UserId(Ids.uuid(row.getBytes("author_id")))));
        if (rows.isEmpty()) {
            return List.of();
        }
        List<byte[]> ids = rows.stream().map(row -> Ids.bytes(row.id)).toList();
        Map<UUID, List<String>> networks = words("""
                select pc.post_id, c.network from social_post_channel pc join social_channel c on c.id = pc.channel_id
                where pc.post_id in (:ids)""", ids);
        Map<UUID, List<String>> labels =
                words("select post_id, label from social_post_label where post_id in (:ids)", ids);
        Map<UUID, AssetId> thumbnails = new HashMap<>();
        named.query(
                "select post_id, asset_id from social_post_media where position = 0 and post_id in (:ids)",
                Map.of("ids", ids),
                row -> {
                    thumbnails.put(Ids.uuid(row.getBytes(1)), new AssetId(Ids.uuid(row.getBytes(2))));
                });
        Map<UserId, String> authors =
                names.apply(rows.stream().map(Row::author).distinct().toList());
        return rows.stream()
                .map(row -> new PostSummary(
                        new PostId(row.id),
                        row.version,
                        excerpt(row.text),
                        row.status,
                        row.at,
                        row.due,
                        networks.getOrDefault(row.id, List.of()),
                        labels.getOrDefault(row.id, List.of()),
                        thumbnails.get(row.id),
                        authors.getOrDefault(row.author, "")))
                .toList();
    }

    private Map<UUID, List<String>> words(String sql, List<byte[]> ids) {
        Map<UUID, TreeSet<String>> sorted = new HashMap<>();
        named.query(sql, Map.of("ids", ids), row -> {
            sorted.computeIfAbsent(Ids.uuid(row.getBytes(1)), key -> new TreeSet<>())
                    .add(row.getString(2));
        });
        Map<UUID, List<String>> words = new HashMap<>();
        sorted.forEach((id, set) -> words.put(id, List.copyOf(set)));
        return words;
    }

    private static String conditions(PostFilter filter, Map<String, Object> values) {
        List<String> parts = new ArrayList<>();
        if (!filter.statuses().isEmpty()) {
            parts.add("and t.status in (:statuses)");
            values.put("statuses", filter.statuses().stream().map(Enum::name).toList());
        }
        if (!filter.networks().isEmpty()) {
            parts.add("""
                    and exists (select 1 from social_post_channel pc join social_channel c on c.id = pc.channel_id
                    where pc.post_id = t.id and c.network in (:networks))""");
            values.put("networks", filter.networks());
        }
        if (!filter.channels().isEmpty()) {
            parts.add(
                    "and exists (select 1 from social_post_channel pc where pc.post_id = t.id and pc.channel_id in (:channels))");
            values.put(
                    "channels",
                    filter.channels().stream().map(id -> Ids.bytes(id.value())).toList());
        }
        if (!filter.labels().isEmpty()) {
            parts.add("and exists (select 1 from social_post_label l where l.post_id = t.id and l.label in (:labels))");
            values.put("labels", filter.labels());
        }
        if (!filter.search().isBlank()) {
            parts.add("""
                    and (lower(t.text) like :search escape '!' or exists (select 1 from social_post_label l
                    where l.post_id = t.id and lower(l.label) like :search escape '!'))""");
            values.put("search", "%" + literal(filter.search()) + "%");
        }
        return String.join(" ", parts);
    }

    private static String literal(String search) {
        return search.strip()
                .toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
    }

    private static String excerpt(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= EXCERPT) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(EXCERPT - 2)) ? EXCERPT - 2 : EXCERPT - 1;
        return line.substring(0, end) + "…";
    }
}
