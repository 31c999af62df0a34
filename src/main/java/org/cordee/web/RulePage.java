package org.cordee.web;

import gg.jte.Content;
import java.util.Locale;

/// A rule that Cordée concludes by, published: in words, with the numbers of the code itself. A
/// conclusion links to the page of its rule.
public interface RulePage {
    /// Its address under `/rules/`.
    String name();

    String title(Locale language);

    /// Where its conclusions are read: an entry of the navigation.
    String nav();

    /// What stands under the title, in the language of the page.
    Content content();
}
