package org.cordee.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cordee.web.Typed;

/// What somebody sent when nobody was signed in any more.
///
/// @param fields in the order of the form, the token left out
public record Kept(String address, List<Map.Entry<String, String>> fields) {
    /// What a form says of itself, or a button of what it stands for.
    private static final Set<String> UNWRITTEN =
            Set.of(
                    "key",
                    "member",
                    "mark",
                    "known",
                    "token",
                    "attestation",
                    "client",
                    "credential",
                    "authenticator",
                    "signature",
                    "taken",
                    "followed");

    /// What no page says again: its token, and what a passkey gives of its own.
    private static final Set<String> UNSENT = Set.of("_csrf", "own");

    /// What this form brought.
    public static Kept of(HttpServletRequest request) {
        var fields = new ArrayList<Map.Entry<String, String>>();
        request.getParameterMap()
                .forEach((name, values) -> {
                    for (var value : values) {
                        if (!UNSENT.contains(name)) {
                            fields.add(Map.entry(name, Typed.text(value)));
                        }
                    }
                });
        return new Kept(request.getRequestURI(), List.copyOf(fields));
    }

    /// Whether somebody wrote it, and wants to see that it is still there.
    public boolean wasWritten(Map.Entry<String, String> field) {
        return field.getValue().length() > 2
                && !field.getKey().startsWith("version.")
                && !UNWRITTEN.contains(field.getKey());
    }
}
