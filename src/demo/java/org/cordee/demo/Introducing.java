package org.cordee.demo;

import static org.cordee.demo.Invented.GASPARD;
import static org.cordee.demo.Invented.HELENE;
import static org.cordee.demo.Invented.MAUD;
import static org.cordee.demo.Invented.SOLVEIG;
import static org.cordee.demo.Invented.YANN;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cordee.current.Viewer;
import org.cordee.introduction.IntroductionForm;
import org.cordee.introduction.Introductions;
import org.springframework.stereotype.Component;

/// Whom the invented people would like to see meet: one question that waits for Hélène, one of hers
/// that waits for an answer, and one where both have said yes.
@Component
class Introducing {
    private final Sittings sittings;
    private final Introductions introductions;

    Introducing(Sittings sittings, Introductions introductions) {
        this.sittings = sittings;
        this.introductions = introductions;
    }

    void tell(Calendar calendar) {
        var asked =
                sittings.sit(
                        HELENE,
                        calendar.at(15, "11:00"),
                        me -> introductions.list(me, null).proposed().isEmpty());
        if (!asked) {
            return;
        }
        propose(
                HELENE,
                calendar.at(15, "11:05"),
                side(
                        "first",
                        SOLVEIG,
                        "Solveig, coach de dirigeants",
                        "Il parle d’équipes comme vous de comités : la quille d’abord."),
                side(
                        "second",
                        YANN,
                        "Yann, facilitateur d’équipes",
                        "Elle a la patience des gens de montagne. Vous vous apprendrez."));
        yes(SOLVEIG, calendar.at(14, "14:20"));
        yes(YANN, calendar.at(13, "08:02"));
        propose(
                HELENE,
                calendar.at(2, "11:00"),
                side(
                        "first",
                        MAUD,
                        "Maud, coach d’équipe",
                        "Il fait taire les machines avant les gens. Vous ririez des mêmes choses."),
                stranger(
                        "second",
                        "Lazare Dombrowicz",
                        "lazare@dombrowicz.example",
                        "Lazare, ergonome",
                        "Maud écoute une équipe comme vous un poste de travail."));
        yes(MAUD, calendar.at(1, "08:15"));
        propose(
                GASPARD,
                calendar.at(1, "17:30"),
                side(
                        "first",
                        HELENE,
                        "Hélène, coach de dirigeants",
                        "Vous parlez toutes les deux de la sortie de conflit comme d’un chantier,"
                                + " jamais comme d’un miracle."),
                stranger(
                        "second",
                        "Nour Haddioui",
                        "nour@haddioui.example",
                        "Nour, médiatrice à Marseille",
                        "Elle aussi prend le temps qu’il faut, et elle l’annonce."));
    }

    /// The fields of one side.
    ///
    /// @param reason why they should meet the other, said to them
    private Map<String, String> side(String name, Invented who, String presented, String reason) {
        var whole = who.profile().name();
        var typed = new HashMap<String, String>();
        typed.put(name, whole);
        typed.put(name + ".asked", whole);
        typed.put(name + ".chosen", "member." + sittings.id(who).value());
        typed.put(name + ".presented", presented);
        typed.put(name + ".reason", reason);
        typed.put(name + ".shown", "true");
        return typed;
    }

    private static Map<String, String> stranger(
            String name, String whole, String email, String presented, String reason) {
        return Map.of(
                name,
                whole,
                name + ".email",
                email,
                name + ".presented",
                presented,
                name + ".reason",
                reason,
                name + ".shown",
                "true");
    }

    private void propose(
            Invented who, Instant moment, Map<String, String> first, Map<String, String> second) {
        var typed = new HashMap<>(first);
        typed.putAll(second);
        typed.put("days", "30");
        sittings.sit(
                who,
                moment,
                me ->
                        introductions.propose(
                                new Viewer(
                                        me,
                                        UUID.randomUUID(),
                                        "",
                                        Locale.FRENCH,
                                        Calendar.ZONE,
                                        null,
                                        false),
                                null,
                                IntroductionForm.of(typed::get)));
    }

    private void yes(Invented who, Instant moment) {
        sittings.sit(
                who,
                moment,
                me -> {
                    introductions
                            .list(me, null)
                            .questions()
                            .forEach(question -> introductions.answer(question.id(), true, ""));
                    return me;
                });
    }
}
