package org.cordee.contact.intake;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.cordee.contact.file.ContactFile;
import org.cordee.contact.intake.ImportsView.Fault;
import org.cordee.current.Viewer;
import org.cordee.web.Html;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Says beside its field that a file is too large, before the server reads it and turns the whole
/// request away.
@Component
@Order(LargeFiles.BEFORE_FORMS_ARE_READ)
class LargeFiles extends OncePerRequestFilter {
    /// After it is known who comes.
    static final int BEFORE_FORMS_ARE_READ = -140;

    /// What a form needs around its file.
    private static final int AROUND = 16 * 1024;

    private final ImportPages pages;
    private final Templates templates;

    LargeFiles(ImportPages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || !request.getRequestURI().equals("/contacts/imports")
                || request.getContentLengthLong() <= ContactFile.LARGEST + AROUND;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!(request.getAttribute(Viewer.class.getName()) instanceof Viewer viewer)) {
            chain.doFilter(request, response);
            return;
        }
        var page = templates.contactIntakeChoose(pages.view(viewer.id(), null, Fault.TOO_LARGE));
        try {
            Html.status(HttpStatus.CONTENT_TOO_LARGE, page).render(Map.of(), request, response);
        } catch (ServletException | IOException | RuntimeException failed) {
            throw failed;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
