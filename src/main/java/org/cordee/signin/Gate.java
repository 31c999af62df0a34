package org.cordee.signin;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.cordee.current.Viewer;
import org.cordee.web.Html;
import org.cordee.web.Public;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Every page is for members but those that say otherwise. Somebody whose session ended while they
/// wrote gets back what they sent, whole.
@Component
class Gate implements HandlerInterceptor, WebMvcConfigurer {
    /// Where one says who one is, and in which language: open to those who have no name yet.
    private static final List<String> BEFORE_A_NAME = List.of("/welcome", "/settings");

    private final Templates templates;

    Gate(Templates templates) {
        this.templates = templates;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws Exception {
        if (!(handler instanceof HandlerMethod page) || isPublic(page)) {
            return true;
        }
        var viewer = (Viewer) request.getAttribute(Viewer.class.getName());
        if (viewer == null) {
            turnAway(request, response);
            return false;
        }
        if (!viewer.hasName()
                && BEFORE_A_NAME.stream().noneMatch(path -> isAt(request.getRequestURI(), path))) {
            Html.seeOther("/welcome").render(null, request, response);
            return false;
        }
        return true;
    }

    private static boolean isAt(String address, String path) {
        return address.equals(path) || address.startsWith(path + "/");
    }

    static boolean isPublic(HandlerMethod page) {
        return page.hasMethodAnnotation(Public.class)
                || AnnotatedElementUtils.hasAnnotation(page.getBeanType(), Public.class);
    }

    private void turnAway(HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        var reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        var accept = request.getHeader("Accept");
        if (reads) {
            Html.seeOther("/sign-in").render(null, request, response);
        } else if (accept != null && accept.startsWith("application/json")) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            Html.status(HttpStatus.UNAUTHORIZED, templates.signinKept(Kept.of(request)))
                    .render(null, request, response);
        }
    }
}
