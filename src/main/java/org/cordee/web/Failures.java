package org.cordee.web;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.util.DisconnectedClientHelper;

/// Where everything that went wrong ends: one calm page, in the reader's language, that repeats
/// nothing of what was asked but the words its reader had written.
@ControllerAdvice
@Controller
@Public
class Failures implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(Failures.class);

    /// From so many characters on, a text would be missed.
    private static final int WORTH_KEEPING = 20;

    private final Templates templates;

    Failures(Templates templates) {
        this.templates = templates;
    }

    /// What a page handler threw.
    @ExceptionHandler(Throwable.class)
    @Nullable View page(
            Throwable failure, HttpServletRequest request, HttpServletResponse response) {
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) return null;
        if (failure instanceof ErrorResponse known)
            known.getHeaders()
                    .forEach((name, values) ->
                            values.forEach(value -> response.setHeader(name, value)));
        var status = statusOf(failure);
        return page(status, failure, request, typed(status, request));
    }

    /// What the server itself turned away.
    @RequestMapping("${spring.web.error.path:/error}")
    View page(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        // Nobody is sent here by us: somebody typed the address.
        if (status == null) throw new NotFound();
        var failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        return page(HttpStatusCode.valueOf((int) status), failure, request, List.of());
    }

    /// A form that is not from here, or too old.
    void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(page(HttpStatus.FORBIDDEN, null, request, List.of()), request, response);
    }

    /// What was thrown where Spring MVC does not reach.
    void answer(Throwable failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var page = page(failure, request, response);
        if (page == null || response.isCommitted()) return;
        response.resetBuffer();
        write(page, request, response);
    }

    private static void write(View page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            page.render(Map.of(), request, response);
        } catch (IOException gone) {
            throw gone;
        } catch (Exception broken) {
            // The failure page itself broke: the bare status is what is left to say.
            log.error("the failure page", new Unspoken(broken));
            response.setStatus(HttpStatus.INTERNAL_SERVER_ERROR.value());
        }
    }

    /// What a person wrote in the form that came to nothing, to be taken up again; for who sent it
    /// from a page of ours alone. Ids, numbers and choices are not written.
    private static List<String> typed(HttpStatusCode status, HttpServletRequest request) {
        var kind = Failure.of(status);
        if (!request.getMethod().equals("POST")
                || kind != Failure.NOT_FOUND && kind != Failure.BROKEN) return List.of();
        return request.getParameterMap().values().stream()
                .flatMap(Arrays::stream)
                .map(Typed::text)
                .filter(words -> Typed.length(words) >= WORTH_KEEPING && words.contains(" "))
                .distinct()
                .toList();
    }

    private View page(
            HttpStatusCode status,
            @Nullable Throwable failure,
            HttpServletRequest request,
            List<String> typed) {
        var kind = Failure.of(status);
        // The same for what is not there and for what is another's: not one byte may differ.
        if (kind == Failure.NOT_FOUND)
            return Html.failure(HttpStatus.NOT_FOUND, templates.webFailure(kind, null, typed));
        var reference = Reference.next();
        var route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (kind == Failure.BROKEN)
            log.error(
                    "{} {} {} {}",
                    reference,
                    status.value(),
                    request.getMethod(),
                    route,
                    failure == null ? null : new Unspoken(failure));
        else
            log.info(
                    "{} {} {} {} {}",
                    reference,
                    status.value(),
                    request.getMethod(),
                    route,
                    failure == null ? "" : failure.getClass().getSimpleName());
        return Html.failure(status, templates.webFailure(kind, reference, typed));
    }

    private static HttpStatusCode statusOf(Throwable failure) {
        return switch (failure) {
            case NotFound _ -> HttpStatus.NOT_FOUND;
            // An address that no id could have is an address where there is nothing.
            case MethodArgumentTypeMismatchException e
                    when e.getParameter().hasParameterAnnotation(PathVariable.class) ->
                    HttpStatus.NOT_FOUND;
            case ErrorResponse known -> known.getStatusCode();
            case TypeMismatchException _, HttpMessageNotReadableException _ ->
                    HttpStatus.BAD_REQUEST;
            case InvalidParameterException e -> HttpStatusCode.valueOf(e.getErrorCode());
            case MultipartException e ->
                    e.getCause() instanceof IllegalStateException
                            ? HttpStatus.CONTENT_TOO_LARGE
                            : HttpStatus.BAD_REQUEST;
            default -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }
}
