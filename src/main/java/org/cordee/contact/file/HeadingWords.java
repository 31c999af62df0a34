package org.cordee.contact.file;

import java.util.Set;

/// What a heading means that no program we know writes, by its words.
final class HeadingWords {
    private static final Set<String> MAIL =
            Set.of("mail", "email", "emails", "mails", "mel", "courriel", "messagerie");
    private static final Set<String> NO_ADDRESS =
            Set.of(
                    "type",
                    "label",
                    "opt",
                    "status",
                    "statut",
                    "domain",
                    "domaine",
                    "date",
                    "count",
                    "opened",
                    "sent",
                    "unsubscribed",
                    "consent",
                    "confirmed",
                    "bounce",
                    "all",
                    "subscription",
                    "time");
    private static final Set<String> TELEPHONE =
            Set.of(
                    "phone",
                    "telephone",
                    "tel",
                    "mobile",
                    "portable",
                    "gsm",
                    "fax",
                    "telecopie",
                    "telefon",
                    "handy",
                    "cell");
    private static final Set<String> PLACE =
            Set.of(
                    "street",
                    "rue",
                    "city",
                    "ville",
                    "zip",
                    "zipcode",
                    "postal",
                    "postale",
                    "postcode",
                    "pays",
                    "country",
                    "state",
                    "province",
                    "region",
                    "address",
                    "adresse",
                    "pobox",
                    "box",
                    "strasse",
                    "plz",
                    "stadt",
                    "ort",
                    "bundesland");
    private static final Set<String> SITE =
            Set.of(
                    "website",
                    "site",
                    "url",
                    "web",
                    "linkedin",
                    "twitter",
                    "facebook",
                    "instagram",
                    "xing",
                    "blog",
                    "link",
                    "lien");
    private static final Set<String> BIRTH =
            Set.of(
                    "birthday",
                    "birth",
                    "birthdate",
                    "naissance",
                    "anniversaire",
                    "geburtstag",
                    "dob");
    private static final Set<String> PICTURE = Set.of("photo", "picture", "avatar", "portrait");
    private static final Set<String> FAMILY =
            Set.of(
                    "spouse",
                    "conjoint",
                    "children",
                    "enfants",
                    "anniversary",
                    "relation",
                    "event",
                    "mariage",
                    "gender");
    private static final Set<String> WHO =
            Set.of(
                    "name",
                    "nom",
                    "contact",
                    "du",
                    "de",
                    "la",
                    "le",
                    "l",
                    "client",
                    "invitee",
                    "attendee",
                    "person",
                    "personne",
                    "customer",
                    "member",
                    "membre",
                    "participant",
                    "lead",
                    "coache",
                    "coachee");
    private static final Set<String> WORDS =
            Set.of("note", "notes", "comment", "comments", "commentaire", "remarque");
    private static final int LONGEST = 60;

    static Meaning like(String title) {
        var words = Folded.words(title);
        if (title.length() > LONGEST || words.size() > 6) return Meaning.UNREAD;
        if (holds(words, BIRTH)) return Meaning.BIRTHDAY;
        if (holds(words, PICTURE)) return Meaning.PHOTO;
        if (holds(words, FAMILY)) return Meaning.OTHER;
        if (holds(words, MAIL))
            return holds(words, NO_ADDRESS) ? Meaning.UNREAD : Meaning.PERHAPS_EMAIL;
        if (holds(words, TELEPHONE))
            return holds(words, NO_ADDRESS) ? Meaning.UNREAD : Meaning.PERHAPS_PHONE;
        if (holds(words, SITE)) return Meaning.PERHAPS_WEBSITE;
        if (holds(words, PLACE)) return Meaning.POSTAL_ADDRESS;
        if (words.contains("prenom") || words.contains("first") && words.contains("name"))
            return Meaning.GIVEN;
        if (words.contains("last") && words.contains("name") || words.contains("famille"))
            return Meaning.FAMILY;
        if (holds(words, Set.of("name", "nom")) && WHO.containsAll(words))
            return Meaning.NAME_OR_FAMILY;
        return holds(words, WORDS) ? Meaning.FACT : Meaning.UNREAD;
    }

    private static boolean holds(Set<String> words, Set<String> some) {
        return words.stream().anyMatch(some::contains);
    }

    private HeadingWords() {}
}
