package org.cordee.demo;

import static org.cordee.demo.Invented.GASPARD;
import static org.cordee.demo.Invented.HELENE;
import static org.cordee.demo.Invented.IDRIS;
import static org.cordee.demo.Invented.MAUD;
import static org.cordee.demo.Invented.SOLVEIG;
import static org.cordee.demo.Invented.THIBAULT;
import static org.cordee.demo.Invented.YANN;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.cordee.contact.ContactId;
import org.cordee.contact.Contacts;
import org.cordee.contact.Shelf;
import org.cordee.contact.tie.Ties;
import org.cordee.current.MemberId;
import org.cordee.encounter.About;
import org.cordee.encounter.Encounters;
import org.springframework.stereotype.Component;

/// Whom the invented people met, and how Hélène got from Solveig to a client: over Gaspard, then
/// Yann. Solveig is tied to her, and has been thanked for a name given long ago.
@Component
class Meetings {
    private static final String CLIENT = "Fanny Aubrespin";

    private final Sittings sittings;
    private final Encounters encounters;
    private final Contacts contacts;
    private final Ties ties;

    Meetings(Sittings sittings, Encounters encounters, Contacts contacts, Ties ties) {
        this.sittings = sittings;
        this.encounters = encounters;
        this.contacts = contacts;
        this.ties = ties;
    }

    void tell(Calendar calendar) {
        if (!isNew(HELENE, calendar.at(11, "08:00"))) {
            return;
        }
        helene(calendar);
        meet(
                IDRIS,
                calendar.at(20, "22:10"),
                named("who", GASPARD, named("led", SOLVEIG, new HashMap<>())),
                Map.of(
                        "alive",
                        "Il range ses idées comme d’autres rangent un établi.",
                        "place",
                        "Grenoble",
                        "next",
                        "Lui montrer la trame des ateliers"));
        meet(
                MAUD,
                calendar.at(14, "19:30"),
                named("who", HELENE, new HashMap<>()),
                Map.of("alive", "Elle pose la question, puis elle attend vraiment."));
        tie(calendar);
    }

    private void helene(Calendar calendar) {
        meet(
                HELENE,
                calendar.at(170, "18:20"),
                named("who", GASPARD, named("led", SOLVEIG, new HashMap<>())),
                Map.of("alive", "Il cherche les mots longtemps, et les trouve.", "place", "Lyon"));
        meet(
                HELENE,
                calendar.at(120, "17:45"),
                named("who", YANN, named("led", GASPARD, new HashMap<>())),
                Map.of(
                        "alive",
                        "Il parle de bateaux, et l’on comprend qu’il parle d’équipes.",
                        "received",
                        "Un nom, dit en passant : les Ateliers Brévanne.",
                        "place",
                        "à distance"));
        meet(
                HELENE,
                calendar.at(60, "12:30"),
                named("led", YANN, new HashMap<>(Map.of("who", CLIENT))),
                Map.of(
                        "alive",
                        "La directrice a fermé son ordinateur au milieu d’une phrase, pour écouter.",
                        "next",
                        "Une proposition d’une page"));
        meet(
                HELENE,
                calendar.at(32, "21:00"),
                new HashMap<>(Map.of("who", "Roxane Vauquelin")),
                Map.of(
                        "alive",
                        "La voix a changé quand elle a parlé de son ancien métier, les urgences de nuit.",
                        "received",
                        "Le nom d’une salle pour le printemps.",
                        "place",
                        "Chambéry"));
        meet(
                HELENE,
                calendar.at(11, "08:05"),
                named("led", THIBAULT, new HashMap<>(Map.of("who", "Bérénice Tallandray"))),
                Map.of(
                        "alive",
                        "Elle parle de ses cédants comme d’anciens alpinistes à qui l’on aurait repris"
                                + " les chaussures.",
                        "synergy",
                        "Elle arrive un an avant moi. Une fiche commune pour les cédants.",
                        "next",
                        "Lui envoyer les trois questions du lundi matin",
                        "place",
                        "Annecy"));
    }

    /// Solveig agrees to be Hélène's contact, and reads on Today that a name she gave led far.
    private void tie(Calendar calendar) {
        sittings.sit(
                HELENE,
                calendar.at(10, "18:00"),
                me -> ties.ask(me, contact(me, SOLVEIG.profile().name()), ""));
        sittings.sit(
                SOLVEIG,
                calendar.at(9, "07:40"),
                me -> {
                    ties.view().asked().forEach(asked -> ties.answer(asked.id(), true));
                    return me;
                });
        sittings.sit(
                HELENE,
                calendar.at(1, "18:30"),
                me ->
                        ties.thank(
                                me,
                                contact(me, CLIENT),
                                UUID.randomUUID(),
                                "Un nom que tu m’as donné a mené à un beau travail. Merci d’y avoir"
                                        + " pensé."));
    }

    private boolean isNew(Invented who, Instant moment) {
        return sittings.sit(who, moment, me -> encounters.list(me, null).isNew());
    }

    private void meet(
            Invented who, Instant moment, Map<String, String> people, Map<String, String> words) {
        var typed = new HashMap<>(people);
        typed.putAll(words);
        sittings.sit(
                who,
                moment,
                me ->
                        encounters.add(
                                me,
                                About.NOBODY,
                                Encounters.form(typed, UUID.randomUUID(), 0),
                                Calendar.ZONE));
    }

    /// Names a member in a field of the form.
    private Map<String, String> named(String field, Invented who, Map<String, String> typed) {
        var name = who.profile().name();
        typed.put(field, name);
        typed.put(field + ".asked", name);
        typed.put(field + ".chosen", "member." + sittings.id(who).value());
        return typed;
    }

    private ContactId contact(MemberId me, String words) {
        return contacts.list(me, Shelf.ALL, words, null).lines().stream()
                .map(line -> new ContactId(line.id()))
                .findFirst()
                .orElseThrow();
    }
}
