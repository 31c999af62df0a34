package org.cordee.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// What breaks outside of a page handler, in a filter or while a page is written, ends here and not
/// in the server's own log and words, which might repeat something private.
@Component
@Order(LastResort.ORDER)
class LastResort extends OncePerRequestFilter {

    static final int ORDER = HostCheck.ORDER + 10;

    private final Failures failures;

    LastResort(Failures failures) {
        this.failures = failures;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            failures.answer(e, request, response);
        }
    }
}
