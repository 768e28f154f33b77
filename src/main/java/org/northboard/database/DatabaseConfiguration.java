package org.northboard.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/**
 * Which database there is: the one that {@code spring.datasource.url} names, else an embedded server on the data folder.
 * Flyway works as the owner of the tables; the pool as {@code northboard_app}, which the row-level policies bind.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final int CONNECTIONS = 16;

    @Bean(destroyMethod = "close")
    @ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "none")
    EmbeddedServer embeddedServer(Environment environment) {
        return EmbeddedServer.start(Path.of(environment.getProperty("northboard.data", "./data")));
    }

    @Bean
    @ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "none")
    DatabaseServer embedded(EmbeddedServer server) {
        return verified(new DatabaseServer(server.jdbcUrl(), server.user(), server.password()));
    }

    @Bean
    @ConditionalOnProperty(name = "spring.datasource.url")
    DatabaseServer external(Environment environment) {
        return verified(new DatabaseServer(
                DatabaseAddress.checked(environment.getRequiredProperty("spring.datasource.url")),
                environment.getProperty("spring.datasource.username", System.getProperty("user.name")),
                environment.getProperty("spring.datasource.password", "")));
    }

    @Bean
    @FlywayDataSource
    DataSource ownerDataSource(DatabaseServer server) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(server.url());
        source.setUser(server.user());
        source.setPassword(server.password());
        return source;
    }

    /** Connects on first use only: the role that it works as is made by the first migration. */
    @Bean
    @Primary
    HikariDataSource pool(DatabaseServer server) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("northboard");
        pool.setJdbcUrl(server.url());
        pool.setUsername(server.user());
        pool.setPassword(server.password());
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setConnectionInitSql("set role northboard_app");
        return pool;
    }

    private static DatabaseServer verified(DatabaseServer server) {
        try (Connection connection = server.connect()) {
            DurabilityCheck.verify(connection);
            return server;
        } catch (SQLException e) {
            String address = server.url().replaceFirst("\\?.*", "");
            throw new DatabaseRefused("The database at " + address + " cannot be used: " + e.getMessage());
        }
    }
}
