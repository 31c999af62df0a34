package org.cordee.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers only to its own name, so that no page of another name can be made to speak to this house
/// (DNS rebinding), and nothing downstream meets a made-up host.
@Component
@Order(HostCheck.ORDER)
class HostCheck extends OncePerRequestFilter {

    static final int ORDER = Headers.ORDER + 10;

    private final BaseUrl base;

    HostCheck(BaseUrl base) {
        this.base = base;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var host = request.getHeader("Host");
        // HTTP/1.0 has none, and says nothing untrue.
        if (host == null || base.answersTo(host, request.getLocalPort())) {
            chain.doFilter(request, response);
            return;
        }
        var words =
                Words.say(Language.of(request, null), "web.host.other")
                        .getBytes(StandardCharsets.UTF_8);
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        response.setContentType("text/plain;charset=UTF-8");
        response.setContentLength(words.length);
        response.getOutputStream().write(words);
    }
}
