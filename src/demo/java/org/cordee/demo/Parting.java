package org.cordee.demo;

import static org.cordee.demo.Invented.MAUD;
import static org.cordee.demo.Invented.THIBAULT;
import static org.cordee.partnership.expectation.Heading.BRING;
import static org.cordee.partnership.expectation.Heading.EXPECT;
import static org.cordee.partnership.expectation.Heading.FEAR;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.cordee.current.MemberId;
import org.cordee.demo.Rope.Line;
import org.cordee.demo.Rope.Opened;
import org.cordee.demo.Rope.Pen;
import org.cordee.partnership.Partnerships;
import org.cordee.partnership.exit.ExitView.Way;
import org.cordee.partnership.exit.Exits;
import org.cordee.partnership.exit.Feedback;
import org.cordee.partnership.exit.Item;
import org.cordee.round.Rounds.Draft;
import org.springframework.stereotype.Component;

/// Two invented people who tried something together, and parted cleanly last spring.
@Component
class Parting {
    private final Sittings sittings;
    private final Partnerships partnerships;
    private final Exits exits;

    Parting(Sittings sittings, Partnerships partnerships, Exits exits) {
        this.sittings = sittings;
        this.partnerships = partnerships;
        this.exits = exits;
    }

    void tell(Rope rope, Calendar calendar) {
        var room =
                rope.open(
                        MAUD,
                        calendar.at(238, "09:40"),
                        "Essayer une journée de coopératives à deux, avant l’été",
                        calendar.day(-226),
                        THIBAULT);
        rope.join(room, THIBAULT, calendar.at(237, "18:15"));
        rope.seal(
                room,
                Pen.of(
                        MAUD,
                        Line.of(EXPECT, "Une journée, et une vraie conversation après"),
                        Line.of(BRING, "La coopérative de Douarnenez"),
                        Line.of(FEAR, "Nous plaire assez pour ne rien nous dire")),
                calendar.at(232, "21:05"));
        rope.seal(
                room,
                Pen.of(
                        THIBAULT,
                        Line.of(EXPECT, "Voir si nos deux lenteurs s’accordent"),
                        Line.of(BRING, "Mes cartes, et ma voiture"),
                        Line.of(FEAR, "Arriver après la bataille")),
                calendar.at(229, "07:50"));
        part(room, calendar);
    }

    private void part(Opened room, Calendar calendar) {
        sit(
                room,
                MAUD,
                calendar.at(192, "17:20"),
                me -> {
                    exits.open(me, room.id());
                    say(room, Item.CLIENTS, "La coopérative de Douarnenez reste à Maud.");
                    say(room, Item.MONEY, "Une facture de 1 350 €, réglée à parts égales.");
                    say(
                            room,
                            Item.OUTSIDE,
                            "Nous avons essayé une belle journée, et chacun continue de son côté.");
                });
        sit(
                room,
                THIBAULT,
                calendar.at(190, "20:10"),
                me -> {
                    say(room, Item.MATERIAL, "Le jeu de cartes revient à Thibault.");
                    tick(me, room);
                    seal(
                            me,
                            room,
                            "L’art de laisser un silence finir tout seul.",
                            "Je parlerais d’argent avant de réserver la salle.",
                            "Merci pour la route du retour, fenêtres ouvertes.");
                    exits.ready(room.id(), true);
                });
        sit(
                room,
                MAUD,
                calendar.at(186, "08:30"),
                me -> {
                    tick(me, room);
                    seal(
                            me,
                            room,
                            "Une façon de dire non qui ne ferme rien.",
                            "Je dirais plus tôt que le vendredi n’est pas à vendre.",
                            "Merci d’avoir dit le premier que cela suffisait.");
                    exits.ready(room.id(), true);
                });
    }

    /// What is under way for them; nothing where it has closed at an earlier start.
    private void sit(Opened room, Invented who, Instant moment, Consumer<MemberId> doing) {
        sittings.sit(
                who,
                moment,
                me -> {
                    if (partnerships.room(me, room.id()).has(me)) {
                        doing.accept(me);
                    }
                    return room;
                });
    }

    private void say(Opened room, Item item, String words) {
        exits.write(room.id(), item, words, 1);
    }

    private void tick(MemberId me, Opened room) {
        if (exits.view(me, room.id()).way() instanceof Way.UnderWay way) {
            way.exit()
                    .lines()
                    .forEach(line -> exits.tick(room.id(), line.item(), line.version(), true));
        }
    }

    private void seal(MemberId me, Opened room, String takes, String otherwise, String thanks) {
        var words =
                Map.of(
                        Feedback.TAKES, takes,
                        Feedback.OTHERWISE, otherwise,
                        Feedback.THANKS, thanks);
        exits.seal(
                me,
                room.id(),
                List.of(Feedback.values()).stream()
                        .map(heading ->
                                new Draft(heading.key(), words.getOrDefault(heading, ""), 0))
                        .toList());
    }
}
