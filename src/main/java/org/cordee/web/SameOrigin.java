package org.cordee.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// A browser that says a form came from elsewhere is believed, before any token is looked at.
@Component
@Order(SameOrigin.ORDER)
class SameOrigin extends OncePerRequestFilter {

    static final int ORDER = LastResort.ORDER + 10;

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> HERE = Set.of("same-origin", "none");

    private final Failures failures;

    SameOrigin(Failures failures) {
        this.failures = failures;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var from = request.getHeader("Sec-Fetch-Site");
        if (READING.contains(request.getMethod()) || from == null || HERE.contains(from))
            chain.doFilter(request, response);
        else failures.refuse(request, response);
    }
}
