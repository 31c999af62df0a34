package org.cordee.web;

import org.jspecify.annotations.Nullable;

/// Which entry of the navigation a page belongs to.
public final class Navigation {

    /// For `aria-current`: `page` on the page itself, `true` on the pages below it, else nothing.
    public static @Nullable String current(@Nullable String nav, String item, String page) {
        return item.equals(page) ? "page" : item.equals(nav) ? "true" : null;
    }

    private Navigation() {}
}
