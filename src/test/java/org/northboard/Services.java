package org.northboard;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.Map;
import org.northboard.database.DatabaseServer;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jooq.autoconfigure.JooqAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.MapPropertySource;

/**
 * The services of the application on one database, wired as the application wires them, without screens and web server.
 * Several of them on the same database are several processes to each other.
 */
public final class Services implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    private Services(DatabaseServer server, Clock clock, Map<String, Object> properties) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", properties));
        context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
        context.registerBean(DatabaseServer.class, () -> server);
        context.registerBean(Clock.class, () -> clock);
        context.register(Wiring.class);
        context.refresh();
    }

    public static Services on(DatabaseServer server, Clock clock) {
        return new Services(server, clock, Map.of());
    }

    /** @param properties as in {@code application.yaml}, which is not read here */
    public static Services on(DatabaseServer server, Clock clock, Map<String, Object> properties) {
        return new Services(server, clock, properties);
    }

    public <T> T get(Class<T> service) {
        return context.getBean(service);
    }

    @Override
    public void close() {
        context.close();
    }

    @TestConfiguration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JooqAutoConfiguration.class
    })
    @ComponentScan(
            basePackages = {
                "org.northboard.alignment",
                "org.northboard.change",
                "org.northboard.checkin",
                "org.northboard.cycle",
                "org.northboard.database",
                "org.northboard.demo",
                "org.northboard.graph",
                "org.northboard.objective",
                "org.northboard.people",
                "org.northboard.presence",
                "org.northboard.workspace"
            },
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = "org\\.northboard\\.database\\.DatabaseConfiguration"))
    static class Wiring {

        /** Works as the role that the row-level policies bind, like the application's own pool. */
        @Bean(destroyMethod = "close")
        HikariDataSource pool(DatabaseServer server) {
            HikariDataSource pool = new HikariDataSource();
            pool.setJdbcUrl(server.url());
            pool.setUsername(server.user());
            pool.setPassword(server.password());
            pool.setMaximumPoolSize(8);
            pool.setConnectionInitSql("set role northboard_app");
            return pool;
        }
    }
}
