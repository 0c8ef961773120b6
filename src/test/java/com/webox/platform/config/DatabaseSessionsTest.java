package com.webox.platform.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.webox.testing.DatabaseKind;
import com.webox.testing.WeboxTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WeboxTest
class DatabaseSessionsTest {

    @Autowired
    private DataSource database;

    @Test
    void everyConnectionIsLimitedAfterTheMigrations() throws SQLException {
        assumeTrue(DatabaseKind.underTest() == DatabaseKind.MARIADB);
        List<Connection> all = new ArrayList<>();
        try {
            for (int i = 0; i < 10; i++) {
                Connection connection = database.getConnection();
                all.add(connection);
                try (ResultSet row = connection
                        .createStatement()
                        .executeQuery("select @@session.wait_timeout, @@session.idle_transaction_timeout")) {
                    row.next();
                    assertThat(row.getInt(1)).isEqualTo(45);
                    assertThat(row.getInt(2)).isEqualTo(5);
                }
            }
        } finally {
            for (Connection connection : all) {
                connection.close();
            }
        }
    }

    /** As when a server is stopped in the middle of a transaction. */
    @Test
    void whoeverFallsSilentInATransactionLosesItsLocks() throws SQLException {
        assumeTrue(DatabaseKind.underTest() == DatabaseKind.MARIADB);
        String insert = "insert into social_node (id, alive_until) values ('" + UUID.randomUUID() + "', '2000-01-01')";
        try (Connection other = database.getConnection();
                Statement second = other.createStatement()) {
            Connection silent = database.getConnection();
            silent.setAutoCommit(false);
            Statement first = silent.createStatement();
            first.executeUpdate(insert);
            second.setQueryTimeout(20);

            assertThat(second.executeUpdate(insert))
                    .as("the first one was undone")
                    .isEqualTo(1);
            assertThatThrownBy(() -> first.executeUpdate(insert)).isInstanceOf(SQLException.class);
            silent.close();
        }
    }
}
