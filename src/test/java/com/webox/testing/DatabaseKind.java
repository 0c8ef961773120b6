package com.webox.testing;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The databases WeBox promises to run on, chosen by the system property {@code webox.test.database}. */
public enum DatabaseKind {
    /** Embedded, in memory: what a newcomer has. */
    H2 {
        @Override
        public Map<String, Object> fresh() {
            return properties(
                    "jdbc:h2:mem:" + UUID.randomUUID()
                            + ";MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE",
                    "webox");
        }
    },
    /** A real server, started once in this process's life: what production has. */
    MARIADB {
        @Override
        public Map<String, Object> fresh() {
            Map<String, Object> properties = properties(MariaDbServer.running().createDatabase(), "root");
            // Connector/J asks a server that calls itself 11.4 for MySQL's table of reserved words, which MariaDB has
            // not; Hibernate, which wants to know them, is told the server of production instead.
            properties.put("spring.jpa.properties.jakarta.persistence.database-product-name", "MySQL");
            properties.put("spring.jpa.properties.jakarta.persistence.database-major-version", "8");
            properties.put("spring.jpa.properties.jakarta.persistence.database-minor-version", "4");
            properties.put("spring.jpa.properties.hibernate.boot.allow_jdbc_metadata_access", "false");
            return properties;
        }
    };

    /** Connection properties ({@code spring.datasource.*}) of a new, empty database. */
    public abstract Map<String, Object> fresh();

    /** The kind this run tests; H2 unless told otherwise. */
    public static DatabaseKind underTest() {
        return valueOf(System.getProperty("webox.test.database", "h2").toUpperCase(Locale.ROOT));
    }

    private static Map<String, Object> properties(String url, String user) {
        return new HashMap<>(Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", user,
                "spring.datasource.password", ""));
    }
}
