package org.cordee.attachment;

import java.nio.charset.StandardCharsets;
import org.cordee.current.MemberId;
import org.cordee.web.NotFound;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/// Files, to be saved and never to be shown: what somebody else made does not become a page of this
/// house.
@Controller
class AttachmentPages {
    /// Should a browser open it nevertheless, it can do nothing there.
    static final String CSP = "sandbox; default-src 'none'; frame-ancestors 'none'";

    private final Attachments attachments;

    AttachmentPages(Attachments attachments) {
        this.attachments = attachments;
    }

    @GetMapping("/attachments/{id}")
    View take(MemberId me, @PathVariable AttachmentId id) {
        var whole = attachments.whole(id).orElseThrow(NotFound::new);
        var name =
                ContentDisposition.attachment()
                        .filename(whole.file().name(), StandardCharsets.UTF_8)
                        .build();
        return (_, _, response) -> {
            response.setHeader("Content-Security-Policy", CSP);
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Content-Disposition", name.toString());
            // Else every type is given the letters of our pages.
            response.setCharacterEncoding((String) null);
            response.setContentType(whole.file().type().media());
            response.setContentLength(whole.bytes().length);
            response.getOutputStream().write(whole.bytes());
        };
    }
}
