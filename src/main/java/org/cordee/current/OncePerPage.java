package org.cordee.current;

import java.util.function.Supplier;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// What several parts of a page ask for, asked once. Only where somebody merely reads: what a
/// request is about to change is asked again each time.
public final class OncePerPage {
    private OncePerPage() {}

    /// @param asked what is asked, of what, and by whom: equal for what has the same answer
    public static <T> T ask(Record asked, Supplier<T> answer) {
        if (!(RequestContextHolder.getRequestAttributes()
                        instanceof ServletRequestAttributes attributes)
                || !attributes.getRequest().getMethod().equals("GET")) {
            return answer.get();
        }
        // The class as well: records of the same words may ask for different things.
        var name = asked.getClass().getName() + asked;
        @SuppressWarnings("unchecked")
        var known = (T) attributes.getAttribute(name, RequestAttributes.SCOPE_REQUEST);
        if (known != null) {
            return known;
        }
        var found = answer.get();
        attributes.setAttribute(name, found, RequestAttributes.SCOPE_REQUEST);
        return found;
    }
}
