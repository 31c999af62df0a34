package org.cordee.attachment;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.cordee.current.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Says beside its field that a file is too large, before the server reads it and turns the whole
/// request away.
@Component
@Order(LargeAttachments.BEFORE_FORMS_ARE_READ)
class LargeAttachments extends OncePerRequestFilter {
    /// After it is known who comes.
    static final int BEFORE_FORMS_ARE_READ = -140;

    /// What a form needs around its file.
    private static final int AROUND = 16 * 1024;

    private final ObjectProvider<FileForm> forms;

    LargeAttachments(ObjectProvider<FileForm> forms) {
        this.forms = forms;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || request.getContentLengthLong() <= Attachments.LARGEST + AROUND;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI();
        var form = forms.stream().filter(one -> one.takes(path)).findFirst();
        if (form.isEmpty()
                || !(request.getAttribute(Viewer.class.getName()) instanceof Viewer viewer)) {
            chain.doFilter(request, response);
            return;
        }
        try {
            form.get().tooLarge(viewer, path).render(Map.of(), request, response);
        } catch (ServletException | IOException | RuntimeException failed) {
            throw failed;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
