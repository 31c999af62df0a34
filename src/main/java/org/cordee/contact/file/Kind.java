package org.cordee.contact.file;

/// What can be known of a contact beside their name. Each may be there several times.
public enum Kind {
    /// An address of mail in one form: trimmed, without `mailto:`, the domain in lower case ASCII
    /// (IDNA), the part before the @ in lower case.
    EMAIL,
    /// A telephone number in E.164, an extension after `;ext=`; as it was written where it cannot
    /// be read as a number of any country.
    PHONE,
    /// An address of the web, `http` or `https`.
    WEBSITE,
    ORGANISATION,
    /// What they do there.
    ROLE,
    /// Another name by which they are known.
    ALSO,
    /// A group, a category.
    LABEL,
    /// The day on which the two became connected elsewhere, ISO 8601.
    SINCE,
    /// Words of the member's own, of several lines.
    NOTE;

    /// As the database and the forms call it.
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
