package org.northboard.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.spring.SpringServlet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.northboard.OnScreens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.core.env.Environment;

@OnScreens
class PushSettingsTest {

    @Autowired
    private ServletRegistrationBean<SpringServlet> vaadin;

    @Autowired
    private Environment settings;

    @Test
    void vaadin_s_servlet_writes_in_the_thread_that_pushes_and_gives_up_who_takes_nothing() {
        assertThat(vaadin.getInitParameters())
                .containsEntry("org.atmosphere.cpr.broadcasterClass", "org.atmosphere.util.SimpleBroadcaster")
                .containsEntry("org.atmosphere.websocket.writeTimeout", "10000")
                .containsEntry("org.atmosphere.websocket.bufferSize", "1024")
                .containsEntry("org.atmosphere.websocket.maxTextMessageSize", "1024")
                .containsEntry("org.atmosphere.websocket.maxBinaryMessageSize", "1024");
    }

    @Test
    void tomcat_keeps_small_buffers_for_each_browser() {
        assertThat(System.getProperty("org.apache.tomcat.websocket.DEFAULT_BUFFER_SIZE"))
                .isEqualTo("4096");
        for (String buffer : List.of("textBufferSize", "binaryBufferSize")) {
            assertThat(settings.getProperty(
                            "server.servlet.context-parameters.[org.apache.tomcat.websocket." + buffer + "]"))
                    .isEqualTo("1024");
        }
    }
}
