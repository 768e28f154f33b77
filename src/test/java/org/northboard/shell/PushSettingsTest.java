package org.northboard.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.spring.SpringServlet;
import org.junit.jupiter.api.Test;
import org.northboard.OnScreens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.ServletRegistrationBean;

@OnScreens
class PushSettingsTest {

    @Autowired
    private ServletRegistrationBean<SpringServlet> vaadin;

    @Test
    void vaadin_s_servlet_writes_in_the_thread_that_pushes_and_gives_up_who_takes_nothing() {
        assertThat(vaadin.getInitParameters())
                .containsEntry("org.atmosphere.cpr.broadcasterClass", "org.atmosphere.util.SimpleBroadcaster")
                .containsEntry("org.atmosphere.websocket.writeTimeout", "10000")
                .containsEntry("org.atmosphere.websocket.bufferSize", "1024")
                .containsEntry("org.atmosphere.websocket.maxTextMessageSize", "1024")
                .containsEntry("org.atmosphere.websocket.maxBinaryMessageSize", "1024");
    }
}
