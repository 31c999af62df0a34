package org.cordee.demo;

import static org.cordee.demo.Invented.HELENE;
import static org.cordee.demo.Invented.IDRIS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.cordee.current.MemberId;
import org.cordee.partnership.PartnershipId;
import org.cordee.partnership.stage.Asking;
import org.cordee.partnership.stage.Commitment;
import org.cordee.partnership.stage.Commitments;
import org.cordee.partnership.stage.PathStage;
import org.cordee.partnership.stage.PathStage.Door;
import org.cordee.partnership.stage.StageForm;
import org.cordee.partnership.stage.Stages;
import org.cordee.round.Rounds;
import org.cordee.round.Rounds.Draft;
import org.springframework.stereotype.Component;

/// The path that Hélène and Idris have walked: two stages behind them, the door of the third open
/// to Hélène's word, and what they promised each other on the way. Each step looks first whether it
/// was taken.
@Component
class Trail {
    private final Sittings sittings;
    private final Stages stages;
    private final Commitments commitments;
    private final Rounds rounds;

    Trail(Sittings sittings, Stages stages, Commitments commitments, Rounds rounds) {
        this.sittings = sittings;
        this.stages = stages;
        this.commitments = commitments;
        this.rounds = rounds;
    }

    /// What two write of a stage: who begins, then who answers.
    record Told(
            Invented one,
            Invented other,
            String name,
            String purpose,
            String entry,
            String exit,
            String wayOut,
            String oneGives,
            String oneGets,
            String otherGives,
            String otherGets) {
        StageForm form(boolean begins, String answering) {
            return StageForm.of(
                    UUID.randomUUID(),
                    "",
                    answering,
                    name,
                    purpose,
                    begins ? oneGives : otherGives,
                    begins ? oneGets : otherGets,
                    entry,
                    exit,
                    wayOut);
        }
    }

    void walk(PartnershipId room, Calendar calendar) {
        var knowing =
                new Told(
                        HELENE,
                        IDRIS,
                        "Se connaître",
                        "Savoir comment l’autre travaille quand personne ne regarde.",
                        "Les attentes sont ouvertes",
                        "Chacun a vu l’autre une journée chez un client",
                        "Qui n’y tient pas le dit avant la première journée.",
                        "Une journée chez un client qui le veut bien.",
                        "Un regard franc sur ma façon d’animer.",
                        "Deux soirées de retours, écrits.",
                        "Voir de près comment se prépare une direction.");
        written(room, knowing, calendar, 83);
        opened(room, knowing, calendar, 81);
        passed(room, knowing, calendar, 60, "6", "6");

        var agreeing =
                new Told(
                        HELENE,
                        IDRIS,
                        "S’accorder",
                        "Écrire ce qui nous tiendra le jour où ce sera difficile.",
                        "Nous nous sommes vus travailler",
                        "La charte est en vigueur\nLa valeur du travail de préparation est réglée",
                        "Une section sans accord reste vide, et nous nous arrêtons là si elle compte.",
                        "L’écriture des premières versions.",
                        "Un texte relu par quelqu’un qui ne me ménage pas.",
                        "Une relecture sous deux jours.",
                        "De quoi dire non sans m’expliquer.");
        written(room, agreeing, calendar, 58);
        opened(room, agreeing, calendar, 56);
        checked(room, agreeing, calendar, 47);
        passed(room, agreeing, calendar, 38, "6", "5");

        var client =
                new Told(
                        HELENE,
                        IDRIS,
                        "Premier client commun",
                        "Voir, chez un vrai client, si nos deux métiers se tiennent.",
                        "La charte est acceptée\nUn prospect nous a reçus\nChacun se sent libre de refuser",
                        "Le client est allé jusqu’au bout\nNous avons relu ensemble ce qu’il en dit",
                        "Après la première journée, l’un ou l’autre peut s’arrêter là. Le client en est averti ensemble.",
                        "L’accès à la direction, une demi-journée par semaine.",
                        "Un regard sur les équipes que je n’ai pas.",
                        "Deux journées d’atelier.",
                        "Une référence dans l’industrie.");
        written(room, client, calendar, 36);
        said(room, client.name(), IDRIS, calendar.at(1, "18:40"), Door.ENTRY);

        written(
                room,
                new Told(
                        HELENE,
                        IDRIS,
                        "Une offre à deux noms",
                        "Dire en une page ce que nous faisons mieux à deux.",
                        "Un client commun est allé jusqu’au bout",
                        "La page est écrite, et trois clients l’ont lue",
                        "La page se retire du jour au lendemain, sans rien devoir.",
                        "Les mots, et deux relectures.",
                        "Une offre que je n’ai pas seule.",
                        "Trois récits de terrain, sans noms.",
                        "Des clients qui viennent pour le fond."),
                calendar,
                33);
        written(
                room,
                new Told(
                        HELENE,
                        IDRIS,
                        "Répondre ensemble",
                        "Savoir si nous tenons, à deux, devant une demande plus grande que chacun de nous.",
                        "Chacun a dix jours libres dans le trimestre",
                        "Une réponse est déposée, gagnée ou non, et relue ensemble",
                        "Jusqu’au dépôt, qui renonce le dit et laisse à l’autre ce qui est écrit.",
                        "Trois jours d’écriture, et mes références de direction.",
                        "L’entrée chez des acheteurs publics.",
                        "La méthode, et quatre jours de présence.",
                        "Un métier plus long que mes ateliers."),
                calendar,
                30);

        promised(room, calendar);
    }

    private void promised(PartnershipId room, Calendar calendar) {
        promise(
                room,
                IDRIS,
                "Relire la proposition pour les ateliers Brévanne",
                calendar.at(58, "19:00"),
                calendar.day(-50));
        kept(
                room,
                IDRIS,
                "Relire la proposition pour les ateliers Brévanne",
                calendar.at(51, "21:30"));
        promise(
                room,
                HELENE,
                "Présenter Idris à la direction de Rochebrune",
                calendar.at(55, "09:10"),
                calendar.day(-34));
        put(
                room,
                HELENE,
                "Présenter Idris à la direction de Rochebrune",
                calendar.at(37, "08:20"),
                (me, promise) -> {
                    if (promise.moves().isEmpty()) {
                        commitments.renegotiate(
                                me, Calendar.ZONE, room, promise.id(), calendar.day(-20));
                    }
                });
        kept(
                room,
                HELENE,
                "Présenter Idris à la direction de Rochebrune",
                calendar.at(22, "17:45"));
        promise(
                room,
                IDRIS,
                "Envoyer trois dates d’atelier",
                calendar.at(20, "12:15"),
                calendar.day(-12));
        kept(room, IDRIS, "Envoyer trois dates d’atelier", calendar.at(10, "07:50"));
        promise(
                room,
                HELENE,
                "Écrire la première page de l’offre",
                calendar.at(9, "20:05"),
                calendar.day(8));
        promise(
                room,
                IDRIS,
                "Choisir trois récits de terrain",
                calendar.at(9, "20:10"),
                calendar.day(15));
    }

    /// Proposes a stage, answers it, and accepts the answer.
    void written(PartnershipId room, Told told, Calendar calendar, int daysAgo) {
        sittings.sit(
                told.one(),
                calendar.at(daysAgo, "10:30"),
                me ->
                        stage(room, told.name()).isPresent()
                                ? told
                                : stages.propose(me, room, null, told.form(true, "")));
        sittings.sit(
                told.other(),
                calendar.at(daysAgo, "20:15"),
                me -> {
                    var stage = stage(room, told.name()).orElseThrow();
                    if (stage.text() != null || proposed(stage, me).isPresent()) {
                        return told;
                    }
                    var answered = stage.proposals().getFirst().agreement().id().value().toString();
                    return stages.propose(me, room, stage.id(), told.form(false, answered));
                });
        sittings.sit(
                told.one(),
                calendar.at(daysAgo - 1, "08:40"),
                me -> {
                    var stage = stage(room, told.name()).orElseThrow();
                    return proposed(stage, sittings.id(told.other()))
                            .<Object>map(wording ->
                                    stages.accept(me, room, stage.id(), wording.agreement().id()))
                            .orElse(told);
                });
    }

    /// Both are ready to begin it.
    void opened(PartnershipId room, Told told, Calendar calendar, int daysAgo) {
        said(room, told.name(), told.one(), calendar.at(daysAgo, "09:05"), Door.ENTRY);
        said(room, told.name(), told.other(), calendar.at(daysAgo, "19:20"), Door.ENTRY);
    }

    /// Both are ready to leave it, and say what came of it.
    void passed(
            PartnershipId room,
            Told told,
            Calendar calendar,
            int daysAgo,
            String ones,
            String others) {
        said(room, told.name(), told.other(), calendar.at(daysAgo, "18:10"), Door.EXIT);
        said(room, told.name(), told.one(), calendar.at(daysAgo - 1, "08:30"), Door.EXIT);
        sealed(
                room,
                told.name(),
                told.one(),
                calendar.at(daysAgo - 1, "08:35"),
                "results",
                ones,
                "");
        sealed(
                room,
                told.name(),
                told.other(),
                calendar.at(daysAgo - 1, "21:00"),
                "results",
                others,
                "");
    }

    private void checked(PartnershipId room, Told told, Calendar calendar, int daysAgo) {
        sittings.sit(
                IDRIS,
                calendar.at(daysAgo, "12:40"),
                me -> {
                    var stage = stage(room, told.name()).orElseThrow();
                    return asked(me, room, stage)
                            ? told
                            : stages.ask(me, room, stage.id(), PathStage.CHECK);
                });
        sealed(
                room,
                told.name(),
                IDRIS,
                calendar.at(daysAgo, "12:45"),
                "check",
                "yes",
                "J’apprends plus que prévu.");
        sealed(
                room,
                told.name(),
                HELENE,
                calendar.at(daysAgo - 1, "09:15"),
                "check",
                "yes",
                "La préparation mérite d’être comptée.");
    }

    private boolean asked(MemberId me, PartnershipId room, PathStage stage) {
        return rounds.latest(me, room.value(), PathStage.CHECK, stage.id().value()).isPresent();
    }

    private void said(PartnershipId room, String name, Invented who, Instant moment, Door door) {
        sittings.sit(
                who,
                moment,
                me -> {
                    var stage = stage(room, name).orElseThrow();
                    var text = stage.text();
                    return text == null
                            ? stage
                            : stages.ready(
                                    me,
                                    room,
                                    stage.id(),
                                    door,
                                    text.agreement().id().value().toString(),
                                    "");
                });
    }

    private void sealed(
            PartnershipId room,
            String name,
            Invented who,
            Instant moment,
            String question,
            String value,
            String line) {
        var check = question.equals("check");
        sittings.sit(
                who,
                moment,
                me ->
                        stages.seal(
                                me,
                                room,
                                stage(room, name).orElseThrow().id(),
                                check ? PathStage.CHECK : PathStage.RESULTS,
                                new Draft(check ? Asking.WORTH : Asking.CAME, value, 0),
                                new Draft(Asking.LINE, line, 0)));
    }

    /// Promises something for a day.
    void promise(PartnershipId room, Invented who, String words, Instant moment, LocalDate due) {
        sittings.sit(
                who,
                moment,
                me ->
                        find(room, words).isPresent()
                                ? words
                                : commitments.note(
                                        me,
                                        Calendar.ZONE,
                                        UUID.randomUUID(),
                                        room,
                                        null,
                                        words,
                                        due));
    }

    /// Says that it is done.
    void kept(PartnershipId room, Invented who, String words, Instant moment) {
        put(room, who, words, moment, (me, promise) -> commitments.keep(me, room, promise.id()));
    }

    private void put(
            PartnershipId room,
            Invented who,
            String words,
            Instant moment,
            BiConsumer<MemberId, Commitment> saying) {
        sittings.sit(
                who,
                moment,
                me -> {
                    var promise = find(room, words).orElseThrow();
                    if (promise.keptAt() == null) {
                        saying.accept(me, promise);
                    }
                    return promise;
                });
    }

    private Optional<Commitment> find(PartnershipId room, String words) {
        return commitments.of(room).stream()
                .filter(promise -> promise.words().equals(words))
                .findFirst();
    }

    private Optional<PathStage> stage(PartnershipId room, String name) {
        return stages.path(room).stages().stream()
                .filter(stage -> stage.words().name().equals(name))
                .findFirst();
    }

    private static Optional<PathStage.Wording> proposed(PathStage stage, MemberId author) {
        return stage.proposals().stream()
                .filter(wording -> wording.agreement().author().equals(author))
                .findFirst();
    }
}
