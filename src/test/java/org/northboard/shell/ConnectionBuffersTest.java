package org.northboard.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.Http11NioProtocol;
import org.junit.jupiter.api.Test;

class ConnectionBuffersTest {

    @Test
    void tomcat_keeps_small_buffers_for_each_connection() {
        Connector connector = new Connector(Http11NioProtocol.class.getName());

        new ConnectionBuffers().customize(connector);

        assertThat(connector.getProperty("socket.appReadBufSize")).hasToString("2048");
        assertThat(connector.getProperty("socket.appWriteBufSize")).hasToString("4096");
    }
}
