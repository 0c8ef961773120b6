package com.webox.platform.config;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What each connection asks of a database server: to end the transaction of a process that is frozen, which would keep
 * its locks and, with them, every other server waiting. MariaDB does so after five seconds without a statement. MySQL
 * knows no such limit; it hangs up on the whole connection after 45, which the pool's keep-alive (30 s) stays below. See
 * decision 002.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseSessions {

    private static final String LIMITS =
            "set session wait_timeout = 45 /*M!100300 , session idle_transaction_timeout = 5 */";
    private static final String NO_LIMITS =
            "set session wait_timeout = 28800 /*M!100300 , session idle_transaction_timeout = 0 */";

    @Bean
    static BeanPostProcessor databaseSessionLimits() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool && onServer(pool) && pool.getConnectionInitSql() == null) {
                    pool.setConnectionInitSql(LIMITS);
                }
                return bean;
            }
        };
    }

    /** While a long migration runs on one connection, Flyway keeps its lock on another that has nothing to say. */
    @Bean
    FlywayConfigurationCustomizer migrationsTakeTheirTime() {
        return configuration -> {
            if (configuration.getDataSource() instanceof HikariDataSource pool && onServer(pool)) {
                configuration.initSql(NO_LIMITS);
            }
        };
    }

    /** Migrates, and leaves no connection without limits in the pool. */
    @Bean
    FlywayMigrationStrategy migrationThenLimits() {
        return flyway -> {
            flyway.migrate();
            @Nullable DataSource source = flyway.getConfiguration().getDataSource();
            if (source instanceof HikariDataSource pool && onServer(pool)) {
                pool.getHikariPoolMXBean().softEvictConnections();
            }
        };
    }

    private static boolean onServer(HikariDataSource pool) {
        String address = pool.getJdbcUrl();
        return address != null && address.startsWith("jdbc:mysql:");
    }
}
