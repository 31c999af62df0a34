package org.cordee.contact.file;

import java.util.Map;
import java.util.Set;

/// What the properties of cards mean.
final class Properties {
    private static final Map<String, Meaning> MEANINGS =
            Map.ofEntries(
                    Map.entry("FN", Meaning.NAME),
                    Map.entry("N", Meaning.NAME),
                    Map.entry("NAME", Meaning.SHOWN_AS),
                    Map.entry("NICKNAME", Meaning.ALSO),
                    Map.entry("X-NICKNAME", Meaning.ALSO),
                    Map.entry("X-MAIDENNAME", Meaning.ALSO),
                    Map.entry("X-EVOLUTION-FILE-AS", Meaning.SHOWN_AS),
                    Map.entry("EMAIL", Meaning.EMAIL),
                    Map.entry("X-EMAIL", Meaning.EMAIL),
                    Map.entry("TEL", Meaning.PHONE),
                    Map.entry("X-MS-TEL", Meaning.PHONE),
                    Map.entry("URL", Meaning.WEBSITE),
                    Map.entry("X-EVOLUTION-BLOG-URL", Meaning.WEBSITE),
                    Map.entry("X-SOCIALPROFILE", Meaning.PERHAPS_WEBSITE),
                    Map.entry("SOCIALPROFILE", Meaning.PERHAPS_WEBSITE),
                    Map.entry("CONTACT-URI", Meaning.PERHAPS_WEBSITE),
                    Map.entry("ORG", Meaning.ORGANISATION),
                    Map.entry("X-COMPANY", Meaning.ORGANISATION),
                    Map.entry("TITLE", Meaning.ROLE),
                    Map.entry("ROLE", Meaning.ROLE),
                    Map.entry("CATEGORIES", Meaning.LABEL),
                    Map.entry("NOTE", Meaning.NOTE),
                    Map.entry("X-SINCE", Meaning.SINCE),
                    Map.entry("BDAY", Meaning.BIRTHDAY),
                    Map.entry("X-BIRTHDAY", Meaning.BIRTHDAY),
                    Map.entry("PHOTO", Meaning.PHOTO),
                    Map.entry("LOGO", Meaning.PHOTO),
                    Map.entry("ADR", Meaning.POSTAL_ADDRESS),
                    Map.entry("LABEL", Meaning.POSTAL_ADDRESS));

    /// How else to write to them, and plain facts of their work.
    private static final Set<String> FACTS =
            Set.of(
                    "IMPP",
                    "X-IM",
                    "X-MS-IMADDRESS",
                    "X-AIM",
                    "X-GADUGADU",
                    "X-GOOGLE-TALK",
                    "X-GROUPWISE",
                    "X-ICQ",
                    "X-JABBER",
                    "X-MSN",
                    "X-QQ",
                    "X-SKYPE",
                    "X-SKYPE-USERNAME",
                    "X-YAHOO",
                    "X-TWITTER",
                    "X-MATRIX",
                    "X-SIP",
                    "X-MS-MANAGER",
                    "X-MS-ASSISTANT",
                    "X-MANAGER",
                    "X-ASSISTANT",
                    "X-EVOLUTION-MANAGER",
                    "X-EVOLUTION-ASSISTANT",
                    "X-DEPARTMENT",
                    "X-PROFESSION",
                    "X-CUSTOM1",
                    "X-CUSTOM2",
                    "X-CUSTOM3",
                    "X-CUSTOM4",
                    "LANG",
                    "LANGUAGE",
                    "EXPERTISE");

    private static final Set<String> NOT_OURS =
            Set.of(
                    "AGENT",
                    "SOUND",
                    "KEY",
                    "GEO",
                    "TZ",
                    "RELATED",
                    "GENDER",
                    "ANNIVERSARY",
                    "DEATHDATE",
                    "DEATHPLACE",
                    "BIRTHPLACE",
                    "HOBBY",
                    "INTEREST",
                    "X-GENDER",
                    "X-SPOUSE",
                    "X-MS-SPOUSE",
                    "X-MS-CHILD",
                    "X-MS-ANNIVERSARY",
                    "X-ANNIVERSARY",
                    "X-ABDATE",
                    "X-ABRELATEDNAMES",
                    "X-EVOLUTION-SPOUSE",
                    "X-EVOLUTION-ANNIVERSARY",
                    "X-KADDRESSBOOK-X-ANNIVERSARY",
                    "X-KADDRESSBOOK-X-SPOUSESNAME",
                    "X-INTERESTS",
                    "X-MS-INTERESTS",
                    "X-MS-CARDPICTURE",
                    "X-ANDROID-CUSTOM",
                    "GRAMGENDER",
                    "PRONOUNS");

    /// They say how the card was made and not who somebody is.
    private static final Set<String> OF_THE_CARD =
            Set.of(
                    "BEGIN",
                    "END",
                    "VERSION",
                    "PRODID",
                    "REV",
                    "UID",
                    "CLIENTPIDMAP",
                    "X-ABUID",
                    "X-ABSHOWAS",
                    "X-ABADR",
                    "X-ABLABEL",
                    "X-ABCROP-RECTANGLE",
                    "PROFILE",
                    "MAILER",
                    "SORT-STRING",
                    "CREATED",
                    "KIND",
                    "CLASS",
                    "X-ADDRESSBOOKSERVER-KIND",
                    "X-MS-OL-DESIGN",
                    "X-MS-OL-DEFAULT-POSTAL-ADDRESS",
                    "X-PM-SIGN",
                    "X-PM-ENCRYPT",
                    "X-PM-MIMETYPE",
                    "X-PM-SCHEME");

    static Meaning meaning(String name) {
        var meaning = MEANINGS.get(name);
        if (meaning != null) return meaning;
        if (FACTS.contains(name)) return Meaning.FACT;
        if (NOT_OURS.contains(name)) return Meaning.OTHER;
        // As it is said, for those who do not read the letters.
        return name.startsWith("X-PHONETIC-") ? Meaning.ALSO : Meaning.UNREAD;
    }

    static boolean isOfTheCard(String name) {
        return OF_THE_CARD.contains(name);
    }

    private Properties() {}
}
