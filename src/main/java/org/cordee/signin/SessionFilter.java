package org.cordee.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cordee.current.Entrance;
import org.cordee.current.Sessions;
import org.cordee.current.Viewer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Knows who comes by their cookie, and lets the rest of the request happen as them. A session that
/// was closed elsewhere is nobody's from this request on.
@Component
@Order(SessionFilter.BEFORE_SECURITY)
class SessionFilter extends OncePerRequestFilter {
    /// After the filters that turn odd requests away, before forms are checked: a refusal knows its
    /// reader too.
    static final int BEFORE_SECURITY = -150;

    private final SessionCookie cookie;
    private final Sessions sessions;

    SessionFilter(SessionCookie cookie, Sessions sessions) {
        this.cookie = cookie;
        this.sessions = sessions;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var token = cookie.read(request).orElse(null);
        var viewer = token == null ? null : sessions.arrive(token).orElse(null);
        if (token == null || viewer == null) {
            chain.doFilter(request, response);
            return;
        }
        request.setAttribute(Viewer.class.getName(), viewer);
        try {
            Entrance.with(
                    token,
                    () -> {
                        chain.doFilter(request, response);
                        return true;
                    });
        } catch (ServletException | IOException | RuntimeException failed) {
            throw failed;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
