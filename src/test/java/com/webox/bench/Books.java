package com.webox.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the ledger says, read straight from its database, beside what was planned. */
final class Books {

    /** A publication: what it says, where, and its state. */
    record Line(String post, String publication, String account, String text, String status) {}

    /** States that tell a person that something is to be decided or done. */
    private static final Set<String> SHOWN_TO_PEOPLE = Set.of("UNCERTAIN", "FAILED", "HELD");

    private final String address;
    /** How many publications each post has, by its id. */
    private final Map<String, Integer> planned = new HashMap<>();

    Books(String address) {
        this.address = address;
    }

    /** The program accepted a plan. */
    void planned(String post, int publications) {
        planned.put(post, publications);
    }

    /** What nodes hold now. */
    List<Line> claimed() throws SQLException {
        return lines("where p.claimed_by is not null");
    }

    long unsettled() throws SQLException {
        return lines("where p.status in ('SCHEDULED', 'PREPARING', 'PUBLISHING', 'CHECKING')")
                .size();
    }

    /** @return published, lost, duplicated and so on */
    Map<String, Object> compare(Wall wall) throws SQLException {
        int published = 0;
        int lost = 0;
        int duplicated = 0;
        Map<String, Integer> states = new HashMap<>();
        Map<String, Integer> missing = new HashMap<>(planned);
        List<Line> all = lines("");
        for (Line line : all) {
            long times = wall.times(line.account(), line.text());
            missing.merge(line.post(), -1, Integer::sum);
            states.merge(line.status(), 1, Integer::sum);
            published += times > 0 ? 1 : 0;
            if (times > 1) {
                duplicated++;
                tell("doubled", line);
            } else if (times == 0 && !SHOWN_TO_PEOPLE.contains(line.status())) {
                lost++;
                tell("lost", line);
            } else if (!line.status().equals("PUBLISHED")) {
                tell(times > 0 ? "out, though not known" : "not out, and told so", line);
            }
        }
        lost += missing.values().stream()
                .mapToInt(Integer::intValue)
                .filter(count -> count > 0)
                .sum();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put(
                "planned", planned.values().stream().mapToInt(Integer::intValue).sum());
        figures.put("published", published);
        figures.put("lost", lost);
        figures.put("duplicated", duplicated);
        figures.put("uncertain", states.getOrDefault("UNCERTAIN", 0));
        figures.put("failed", states.getOrDefault("FAILED", 0));
        figures.put(
                "unsettled",
                all.size()
                        - states.getOrDefault("PUBLISHED", 0)
                        - SHOWN_TO_PEOPLE.stream()
                                .mapToInt(each -> states.getOrDefault(each, 0))
                                .sum());
        return figures;
    }

    /** Says what befell a publication, for whoever looks into it. */
    private void tell(String what, Line line) throws SQLException {
        System.err.println("bench faults: " + what + ": " + line);
        try (Connection connection = DriverManager.getConnection(address, "root", "");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select kind, fence, started_at, ended_at, outcome, detail from social_attempt where publication_id = x'"
                                + line.publication() + "' order by number")) {
            while (row.next()) {
                List<String> columns = new ArrayList<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    columns.add(row.getString(i));
                }
                System.err.println("  " + String.join(" | ", columns));
            }
        }
    }

    private List<Line> lines(String where) throws SQLException {
        List<Line> lines = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(address, "root", "");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select hex(t.id), hex(p.id), c.remote_id, t.text, p.status from social_publication p
                        join social_post t on t.id = p.post_id
                        join social_channel c on c.id = p.channel_id\s""" + where)) {
            while (row.next()) {
                lines.add(new Line(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
            }
        }
        return lines;
    }
}
