package org.cordee.partnership.page;

import java.util.Set;
import java.util.regex.Pattern;

/// The end of the address of a public page: one that all parties chose, or a random one.
record Address(String value) {
    static final int SHORTEST = 3;
    static final int LONGEST = 60;

    private static final Pattern FORM =
            Pattern.compile("[a-z0-9-]{%d,%d}".formatted(SHORTEST, LONGEST));

    /// Under these a page could pass for one of the house.
    private static final Set<String> RESERVED =
            Set.of(
                    "about",
                    "account",
                    "admin",
                    "administration",
                    "aide",
                    "api",
                    "apropos",
                    "assets",
                    "compte",
                    "confidentialite",
                    "contact",
                    "contacts",
                    "cordee",
                    "edit",
                    "health",
                    "help",
                    "home",
                    "index",
                    "intendance",
                    "intendant",
                    "legal",
                    "login",
                    "mentions-legales",
                    "new",
                    "null",
                    "page",
                    "partnership",
                    "partnerships",
                    "privacy",
                    "profile",
                    "robots",
                    "security",
                    "securite",
                    "settings",
                    "sign-in",
                    "signin",
                    "sitemap",
                    "static",
                    "steward",
                    "support",
                    "today",
                    "undefined",
                    "welcome",
                    "www");

    Address {
        if (!fits(value)) {
            throw new IllegalArgumentException("not an address of a page");
        }
    }

    static boolean fits(String typed) {
        return FORM.matcher(typed).matches();
    }

    boolean isReserved() {
        return RESERVED.contains(value);
    }
}
