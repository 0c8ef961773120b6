package com.webox;

import static org.assertj.core.api.Assertions.assertThat;

import com.webox.testing.DatabaseKind;
import com.webox.testing.WeboxTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The migrations build the same house on every kind of database. */
@WeboxTest
class MigrationTest {

    private final Flyway flyway;
    private final DataSource database;
    private final JdbcClient jdbc;

    @Autowired
    MigrationTest(Flyway flyway, DataSource database, JdbcClient jdbc) {
        this.flyway = flyway;
        this.database = database;
        this.jdbc = jdbc;
    }

    @Test
    void runsOnTheKindUnderTest() throws SQLException {
        try (Connection connection = database.getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName().toUpperCase(Locale.ROOT))
                    .isIn(DatabaseKind.underTest() == DatabaseKind.H2 ? List.of("H2") : List.of("MYSQL", "MARIADB"));
            assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
        }
    }

    @Test
    void everyMigrationIsAppliedAndUnchanged() {
        MigrationInfo[] migrations = flyway.info().all();

        assertThat(migrations)
                .isNotEmpty()
                .allSatisfy(migration -> assertThat(migration.getState()).isEqualTo(MigrationState.SUCCESS));
        flyway.validate();
    }

    @Test
    void everyTableCarriesItsModuleAsPrefix() throws SQLException {
        assertThat(tables())
                .isNotEmpty()
                .allMatch(table -> table.matches(
                        "(?i)(qrtz|live|ai|accounts?|notifications?|media|social|rehearsal|flyway|spring)_.*"));
    }

    @Test
    void everyColumnTakesEveryCharacter() {
        jdbc.sql("insert into live_revision (workspace_id, topic, revision) values (?, ?, 1)")
                .params(new byte[16], "日本 é 👩‍🚀")
                .update();

        assertThat(jdbc.sql("select topic from live_revision where workspace_id = ?")
                        .param(new byte[16])
                        .query(String.class)
                        .single())
                .isEqualTo("日本 é 👩‍🚀");
    }

    @Test
    void theSessionSpeaksUtc() {
        LocalDateTime now = jdbc.sql("select current_timestamp(6)")
                .query(LocalDateTime.class)
                .single();

        assertThat(now.toInstant(ZoneOffset.UTC))
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
    }

    private List<String> tables() throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = database.getConnection();
                ResultSet tables = connection
                        .getMetaData()
                        .getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {
                            "TABLE", "BASE TABLE"
                        })) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        }
        return names;
    }
}
