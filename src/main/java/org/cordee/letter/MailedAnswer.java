package org.cordee.letter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.web.servlet.View;

/// What a feature implements whose mails can be answered without signing in, by a link to
/// `/m/{secret}`. Such a link is for one answer of one person to one thing. Looking at it changes
/// nothing, since programs that read mail look at every link.
public interface MailedAnswer {
    /// The page of a link; empty where it is none of this feature, or is over.
    Optional<View> shown(byte[] secret, HttpServletRequest request);

    /// What its button does; empty where it is none of this feature, or is over.
    Optional<View> sent(byte[] secret, HttpServletRequest request);
}
