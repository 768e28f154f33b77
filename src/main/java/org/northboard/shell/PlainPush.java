package org.northboard.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leaves push messages uncompressed. Browsers offer to unpack them, and Tomcat takes that up with a packer for each
 * browser: hundreds of kilobytes outside the heap and most of the work of a push, for patches of a few kilobytes. The
 * cards, which are many, are fetched by requests and compressed there.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PlainPush extends OncePerRequestFilter {

    private static final String OFFER = "Sec-WebSocket-Extensions";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(OFFER) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new WithoutOffer(request), response);
    }

    private static final class WithoutOffer extends HttpServletRequestWrapper {

        private WithoutOffer(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return name.equalsIgnoreCase(OFFER) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }
    }
}
