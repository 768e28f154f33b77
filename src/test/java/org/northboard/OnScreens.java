package org.northboard;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.northboard.database.DatabaseServer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole application with its screens, on a database of its own. All such tests share one application, so
 * each keeps to objectives that no other one changes. {@link Office} has the people.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = NorthboardApplication.class)
@ContextConfiguration(initializers = OnScreens.OwnDatabase.class)
public @interface OnScreens {

    /** Names the database before anything is made. */
    final class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext application) {
            DatabaseServer server = TestDatabase.fresh();
            TestPropertyValues.of(
                            "spring.datasource.url=" + server.url(),
                            "spring.datasource.username=" + server.user(),
                            "spring.datasource.password=" + server.password())
                    .applyTo(application);
        }
    }
}
