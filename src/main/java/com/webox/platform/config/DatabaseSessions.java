package com.webox.platform.config;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
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

    @Bean
    static BeanPostProcessor databaseSessionLimits() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool
                        && pool.getJdbcUrl() != null
                        && pool.getJdbcUrl().startsWith("jdbc:mysql:")
                        && pool.getConnectionInitSql() == null) {
                    pool.setConnectionInitSql(LIMITS);
                }
                return bean;
            }
        };
    }
}
