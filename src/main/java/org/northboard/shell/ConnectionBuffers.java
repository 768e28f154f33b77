package org.northboard.shell;

import java.util.Map;
import org.apache.catalina.connector.Connector;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.stereotype.Component;

/**
 * How many bytes Tomcat keeps for each connection. Every browser has two that stay open: one that it is pushed to, and one
 * on which it says every few seconds that somebody is here.
 */
@Component
class ConnectionBuffers implements TomcatConnectorCustomizer {

    /** 8 KB each unless told. What comes up is short, and patches are about as long as what goes down. */
    private static final Map<String, String> BYTES =
            Map.of("socket.appReadBufSize", "2048", "socket.appWriteBufSize", "4096");

    @Override
    public void customize(Connector connector) {
        BYTES.forEach((name, bytes) -> {
            if (!connector.setProperty(name, bytes)) {
                throw new IllegalStateException("Tomcat does not know " + name);
            }
        });
    }
}
