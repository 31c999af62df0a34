package org.cordee.web;

import java.util.Locale;
import org.springframework.http.HttpStatusCode;

/// The kinds of going wrong that have words of their own.
public enum Failure {
    UNREADABLE,
    REFUSED,
    NOT_FOUND,
    OTHER_WAY,
    TOO_LARGE,
    OTHER_FORMAT,
    BROKEN;

    /// As `data-state` says it.
    public String state() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Failure of(HttpStatusCode status) {
        return switch (status.value()) {
            case 401, 403 -> REFUSED;
            case 404, 410 -> NOT_FOUND;
            case 405 -> OTHER_WAY;
            case 413 -> TOO_LARGE;
            case 406, 415 -> OTHER_FORMAT;
            default -> status.is4xxClientError() ? UNREADABLE : BROKEN;
        };
    }
}
