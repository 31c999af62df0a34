package org.cordee.attachment;

import org.cordee.current.Viewer;
import org.springframework.web.servlet.View;

/// What a feature implements whose forms bring a file: how it says, beside the field, that one is
/// too large. Such a request is turned away before it is read, so nothing of the form is known but
/// where it was sent.
public interface FileForm {
    /// Whether this address takes a file.
    boolean takes(String path);

    /// The page of that address, with status 413.
    View tooLarge(Viewer viewer, String path);
}
