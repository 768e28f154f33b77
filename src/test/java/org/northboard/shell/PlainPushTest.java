package org.northboard.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PlainPushTest {

    private static final String OFFER = "Sec-WebSocket-Extensions";

    @Test
    void a_browser_s_offer_to_unpack_what_is_pushed_is_not_heard() throws Exception {
        HttpServletRequest heard = heard(OFFER, "permessage-deflate");

        assertThat(Collections.list(heard.getHeaders(OFFER))).isEmpty();
        assertThat(Collections.list(heard.getHeaders(OFFER.toLowerCase(Locale.ROOT))))
                .isEmpty();
    }

    @Test
    void whatever_else_a_browser_says_is() throws Exception {
        HttpServletRequest heard = heard("Upgrade", "websocket");

        assertThat(heard.getHeader("Upgrade")).isEqualTo("websocket");
    }

    private static HttpServletRequest heard(String header, String value) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader(header, value);
        request.addHeader("Connection", "Upgrade");
        MockFilterChain chain = new MockFilterChain();
        new PlainPush().doFilter(request, new MockHttpServletResponse(), chain);
        return (HttpServletRequest) Objects.requireNonNull(chain.getRequest());
    }
}
