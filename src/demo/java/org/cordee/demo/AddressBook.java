package org.cordee.demo;

import static org.cordee.demo.Invented.HELENE;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.cordee.contact.ContactId;
import org.cordee.contact.Contacts;
import org.cordee.contact.Shelf;
import org.cordee.contact.file.Detail;
import org.cordee.contact.file.Kind;
import org.cordee.contact.file.Person;
import org.cordee.contact.intake.Imports;
import org.cordee.current.MemberId;
import org.springframework.stereotype.Component;

/// Whom Hélène knows: three from her telephone, one written down after a meeting, one of them a
/// client.
@Component
class AddressBook {
    private static final String REGION = "FR";

    private static final String TELEPHONE =
            """
            BEGIN:VCARD
            VERSION:3.0
            N:Tallandray;Bérénice;;;
            FN:Bérénice Tallandray
            ORG:Tallandray transmission
            TITLE:Transmission d’entreprise
            EMAIL:berenice@tallandray.example
            TEL:06 39 98 12 40
            BDAY:1974-05-02
            END:VCARD
            BEGIN:VCARD
            VERSION:3.0
            N:Aubrespin;Fanny;;;
            FN:Fanny Aubrespin
            ORG:Ateliers Brévanne
            TITLE:Directrice générale
            EMAIL:fanny.aubrespin@brevanne.example
            TEL:01 99 00 35 17
            URL:https://brevanne.example
            END:VCARD
            BEGIN:VCARD
            VERSION:3.0
            N:Roumégoux;Aurèle;;;
            FN:Aurèle Roumégoux
            TEL:06 39 98 55 02
            NOTE:Rencontré au salon d’Annecy\\, cherche un superviseur.
            END:VCARD
            """;

    private static final Person NOTARY =
            new Person(
                    "Maître Solange Verdelin",
                    "Solange",
                    "Verdelin",
                    List.of(
                            new Detail(Kind.ORGANISATION, "Étude Verdelin"),
                            new Detail(Kind.ROLE, "Notaire"),
                            new Detail(
                                    Kind.NOTE,
                                    "Bérénice m’a donné son nom : elle cherche des coachs pour ses"
                                            + " cédants.")));

    private final Sittings sittings;
    private final Contacts contacts;
    private final Imports imports;

    AddressBook(Sittings sittings, Contacts contacts, Imports imports) {
        this.sittings = sittings;
        this.contacts = contacts;
        this.imports = imports;
    }

    void fill(Calendar calendar) {
        sittings.sit(HELENE, calendar.at(12, "18:10"), this::write);
    }

    private MemberId write(MemberId me) {
        if (contacts.list(me, Shelf.ALL, "", null).lines().isEmpty()) {
            var file =
                    imports.read(
                            me,
                            UUID.randomUUID(),
                            "telephone.vcf",
                            TELEPHONE.getBytes(StandardCharsets.UTF_8),
                            REGION);
            imports.apply(me, file, List.of(), List.of());
            contacts.add(me, UUID.randomUUID(), NOTARY);
            contacts.list(me, Shelf.ALL, "Brévanne", null)
                    .lines()
                    .forEach(line -> contacts.mark(me, new ContactId(line.id()), true));
        }
        return me;
    }
}
