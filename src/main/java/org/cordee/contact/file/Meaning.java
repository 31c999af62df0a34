package org.cordee.contact.file;

/// What a column of a table or a property of a card tells of somebody.
enum Meaning {
    NAME,
    GIVEN,
    MIDDLE,
    FAMILY,
    PREFIX,
    SUFFIX,
    /// `Nom`, `Name`: the family name where the given one stands apart, else the whole.
    NAME_OR_FAMILY,
    /// `Nombre`, `Nome`: the given name where the family name stands apart, else the whole.
    NAME_OR_GIVEN,
    /// `Title`, `Titre`: *Mme* or *Director*.
    PREFIX_OR_ROLE,
    /// How another program shows them; most often made of what is known anyway.
    SHOWN_AS,
    ALSO,
    EMAIL,
    PHONE,
    WEBSITE,
    ORGANISATION,
    ROLE,
    LABEL,
    SINCE,
    NOTE,
    /// A plain fact that has no place of its own: kept in the note, after what the file calls it.
    FACT,
    /// An address of mail where it is one, else a fact; the same for the next two.
    PERHAPS_EMAIL,
    PERHAPS_PHONE,
    PERHAPS_WEBSITE,
    /// What the next column, which holds a fact, is called.
    NAME_OF_FACT,
    BIRTHDAY,
    PHOTO,
    /// A postal address; one of mail where a column that may be either holds one.
    POSTAL_ADDRESS,
    /// Told to another program, and not ours to keep.
    OTHER,
    /// Nothing we have a place for.
    UNREAD;

    /// Whether somebody can be told or reached by it.
    boolean holdsSomebody() {
        return switch (this) {
            case NAME, GIVEN, FAMILY, NAME_OR_FAMILY, NAME_OR_GIVEN, SHOWN_AS, ALSO -> true;
            case EMAIL, PERHAPS_EMAIL, PHONE, PERHAPS_PHONE, WEBSITE, ORGANISATION -> true;
            default -> false;
        };
    }
}
