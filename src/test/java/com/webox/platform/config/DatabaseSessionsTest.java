package com.webox.platform.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.webox.testing.DatabaseKind;
import com.webox.testing.WeboxTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WeboxTest
class DatabaseSessionsTest {

    @Autowired
    private DataSource database;

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
            assertThatThrownBy(silent::close)
                    .as("there is nothing left to undo")
                    .isInstanceOf(SQLException.class);
        }
    }
}
