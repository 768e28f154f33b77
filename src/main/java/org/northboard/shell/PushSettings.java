package org.northboard.shell;

import com.vaadin.flow.spring.SpringServlet;
import java.time.Duration;
import java.util.Map;
import org.atmosphere.cpr.ApplicationConfig;
import org.atmosphere.util.SimpleBroadcaster;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.stereotype.Component;

/** How Vaadin's servlet pushes: for thousands of browsers at once, none of which holds up another. */
@Component
class PushSettings implements BeanPostProcessor {

    /** After this a browser that takes nothing is cut off; when it comes back, it connects again and fetches everything. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Only a greeting comes up this way, since events are requests of their own. Each viewer has several such buffers. */
    private static final String BUFFER_BYTES = "1024";

    /** Tomcat keeps three buffers of this size for each browser; patches are about as long. */
    private static final String TOMCAT_BUFFER = "org.apache.tomcat.websocket.DEFAULT_BUFFER_SIZE";

    private static final String TOMCAT_BUFFER_BYTES = "4096";

    private static final Map<String, String> SETTINGS = Map.of(
            // The usual one hands everything to 200 threads that linger for 100 ms: 2,000 browsers would take a second.
            // This one writes in the thread that pushes, which is a virtual one and belongs to one page.
            ApplicationConfig.BROADCASTER_CLASS, SimpleBroadcaster.class.getName(),
            ApplicationConfig.WEBSOCKET_WRITE_TIMEOUT, String.valueOf(PATIENCE.toMillis()),
            ApplicationConfig.WEBSOCKET_BUFFER_SIZE, BUFFER_BYTES,
            ApplicationConfig.WEBSOCKET_MAXTEXTSIZE, BUFFER_BYTES,
            ApplicationConfig.WEBSOCKET_MAXBINARYSIZE, BUFFER_BYTES);

    PushSettings() {
        // Tomcat can be told so only for the whole process, before the first browser connects.
        System.getProperties().putIfAbsent(TOMCAT_BUFFER, TOMCAT_BUFFER_BYTES);
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof ServletRegistrationBean<?> registration
                && registration.getServlet() instanceof SpringServlet) {
            SETTINGS.forEach(registration::addInitParameter);
        }
        return bean;
    }
}
