package org.cordee.demo;

import static org.cordee.demo.Invented.CYPRIEN;
import static org.cordee.demo.Invented.HELENE;
import static org.cordee.demo.Invented.IDRIS;
import static org.cordee.demo.Invented.JEANNE;
import static org.cordee.demo.Invented.YANN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.partnership.PartnershipId;
import org.cordee.partnership.Partnerships;
import org.cordee.partnership.agreement.Agreements;
import org.cordee.partnership.complement.BroughtItem;
import org.cordee.partnership.complement.Complements;
import org.cordee.partnership.complement.Link;
import org.cordee.partnership.premortem.PreMortems;
import org.cordee.partnership.work.ClientTerms;
import org.cordee.partnership.work.Contribution;
import org.cordee.partnership.work.Measure;
import org.cordee.partnership.work.Terms;
import org.cordee.partnership.work.Work;
import org.cordee.round.Rounds.Draft;
import org.springframework.stereotype.Component;

/// What the invented people did for one another, what each says it is worth, on which terms they
/// share a client, what they cover between them, and how three of them think it could fail.
@Component
class Workshop {
    private final Sittings sittings;
    private final Partnerships partnerships;
    private final Work work;
    private final ClientTerms terms;
    private final Agreements agreements;
    private final Complements complements;
    private final PreMortems preMortems;

    Workshop(
            Sittings sittings,
            Partnerships partnerships,
            Work work,
            ClientTerms terms,
            Agreements agreements,
            Complements complements,
            PreMortems preMortems) {
        this.sittings = sittings;
        this.partnerships = partnerships;
        this.work = work;
        this.terms = terms;
        this.agreements = agreements;
        this.complements = complements;
        this.preMortems = preMortems;
    }

    void tell(Calendar calendar) {
        two(calendar);
        three(calendar);
    }

    private void two(Calendar calendar) {
        var room = room(HELENE, "Accompagner à deux", calendar.at(79, "09:30"));
        var frame = "Trame d’entretien pour les équipes";
        note(room, HELENE, calendar.at(62, "17:40"), frame, Measure.EUROS, HELENE);
        value(room, HELENE, calendar.at(62, "17:45"), frame, "900");
        value(room, IDRIS, calendar.at(60, "21:05"), frame, "850");
        var day = "Journée de cadrage dans les ateliers, sept heures";
        note(room, IDRIS, calendar.at(33, "19:20"), day, Measure.EUROS, IDRIS);
        value(room, IDRIS, calendar.at(33, "19:25"), day, "1200");
        value(room, HELENE, calendar.at(31, "08:15"), day, "700");
        var talk = "Présentation à la direction de la papeterie";
        note(room, HELENE, calendar.at(20, "18:10"), talk, Measure.POINTS, HELENE, IDRIS);
        value(room, HELENE, calendar.at(20, "18:12"), talk, "5");
        value(room, IDRIS, calendar.at(19, "07:50"), talk, "6");
        var meeting = "Rendez-vous avec le prospect de Voiron";
        note(room, HELENE, calendar.at(8, "16:30"), meeting, Measure.EUROS, HELENE, IDRIS);
        value(room, HELENE, calendar.at(8, "16:35"), meeting, "450,50");

        agree(room, calendar);
        cover(room, calendar);
    }

    /// Idris proposes, Hélène says yes, and tells the client.
    private void agree(PartnershipId room, Calendar calendar) {
        sittings.sit(
                IDRIS,
                calendar.at(18, "20:10"),
                me -> {
                    var view = terms.view(me, room);
                    if (!view.standing().isEmpty() || !view.proposed().isEmpty()) {
                        return view;
                    }
                    return terms.propose(
                            me,
                            room,
                            UUID.randomUUID(),
                            new Terms(
                                    Terms.Form.JOINT,
                                    "La papeterie",
                                    List.of(part(HELENE), part(IDRIS)),
                                    null,
                                    null,
                                    null,
                                    sittings.id(HELENE).value(),
                                    "Les supports restent à qui les a faits, et l’autre peut s’en"
                                            + " servir. Les derniers comptes se font dans le mois."),
                            null);
                });
        sittings.sit(
                HELENE,
                calendar.at(16, "12:05"),
                me -> {
                    terms.view(me, room)
                            .proposed()
                            .forEach(line -> agreements.yes(room, line.agreement().id()));
                    return me;
                });
        sittings.sit(
                HELENE,
                calendar.at(15, "18:30"),
                me -> {
                    terms.view(me, room).standing().stream()
                            .filter(line -> line.told() == null)
                            .forEach(line ->
                                    terms.told(me, room, line.agreement().id(), calendar.day(-15)));
                    return me;
                });
    }

    private Terms.Part part(Invented who) {
        return new Terms.Part(sittings.id(who).value(), who.profile().name(), 50);
    }

    private void cover(PartnershipId room, Calendar calendar) {
        bring(
                room,
                HELENE,
                calendar.at(70, "10:20"),
                Map.of(
                        BroughtItem.Kind.OFFER,
                        List.of(
                                "Accompagner un comité de direction dans l’année qui suit un rachat"),
                        BroughtItem.Kind.SEARCH,
                        List.of(
                                "Quelqu’un qui aime les équipes nombreuses et le bruit des ateliers"),
                        BroughtItem.Kind.WEAK_SPOT,
                        List.of("Je baisse mon prix dès qu’on hésite")));
        bring(
                room,
                IDRIS,
                calendar.at(69, "21:30"),
                Map.of(
                        BroughtItem.Kind.OFFER,
                        List.of("Former vingt chefs d’équipe à la fois, sur leur lieu de travail"),
                        BroughtItem.Kind.SEARCH,
                        List.of(
                                "Une personne à l’aise avec les comités de direction",
                                "Apprendre la médiation auprès de quelqu’un qui la pratique")));
        link(
                room,
                IDRIS,
                calendar.at(69, "21:35"),
                "Former vingt chefs d’équipe à la fois, sur leur lieu de travail",
                "Quelqu’un qui aime les équipes nombreuses et le bruit des ateliers");
        link(
                room,
                HELENE,
                calendar.at(68, "09:10"),
                "Accompagner un comité de direction dans l’année qui suit un rachat",
                "Une personne à l’aise avec les comités de direction");
    }

    private void three(Calendar calendar) {
        var room = room(JEANNE, "Trois journées pour", calendar.at(23, "09:00"));
        sittings.sit(
                JEANNE,
                calendar.at(23, "09:00"),
                me -> {
                    if (preMortems.latest(me, room).isEmpty()) {
                        preMortems.open(me, room);
                    }
                    return me;
                });
        fail(
                room,
                JEANNE,
                calendar.at(23, "09:25"),
                "Nous n’avons trouvé que deux associations, et personne n’a voulu le dire avant l’été.",
                "Des journées repoussées, toujours pour une bonne raison.",
                "5",
                "");
        fail(
                room,
                CYPRIEN,
                calendar.at(22, "22:10"),
                "Le budget n’a pas été relu. L’un de nous a travaillé sans être payé et s’est éloigné.",
                "Un tableau qui n’a pas bougé depuis un mois.",
                "3",
                "");
        fail(
                room,
                YANN,
                calendar.at(18, "20:40"),
                "On a voulu trop bien faire. Trois journées sont devenues un métier de plus.",
                "Je ne ris plus pendant les préparations.",
                "6",
                "Que la grange me coûte plus qu’elle ne rapporte.");
    }

    private PartnershipId room(Invented who, String beginning, Instant moment) {
        return sittings.sit(
                who,
                moment,
                me ->
                        partnerships.mine(me, null).stream()
                                .filter(line -> line.purpose().startsWith(beginning))
                                .map(line -> new PartnershipId(line.id()))
                                .findFirst()
                                .orElseThrow());
    }

    /// Notes what was done, and by whom.
    void note(
            PartnershipId room,
            Invented who,
            Instant moment,
            String words,
            Measure measure,
            Invented... hands) {
        sittings.sit(
                who,
                moment,
                me -> {
                    if (find(me, room, words).isEmpty()) {
                        work.note(
                                me,
                                room,
                                words,
                                LocalDate.ofInstant(moment, Calendar.ZONE),
                                measure,
                                Arrays.stream(hands).map(sittings::id).toList());
                    }
                    return me;
                });
    }

    /// A value that is sealed already was taken by an earlier start.
    void value(PartnershipId room, Invented who, Instant moment, String words, String value) {
        sittings.sit(
                who,
                moment,
                me -> {
                    find(me, room, words).forEach(one -> work.value(me, room, one.id(), value));
                    return me;
                });
    }

    private List<Contribution> find(MemberId me, PartnershipId room, String words) {
        return work.view(me, room, "").contributions().stream()
                .filter(one -> one.words().equals(words))
                .toList();
    }

    private void bring(
            PartnershipId room,
            Invented who,
            Instant moment,
            Map<BroughtItem.Kind, List<String>> lines) {
        sittings.sit(
                who,
                moment,
                me -> {
                    complements.bring(
                            me,
                            room,
                            complements.view(me, room).own().stream()
                                    .filter(own ->
                                            lines.getOrDefault(own.kind(), List.of())
                                                    .contains(own.words()))
                                    .map(own -> own.key())
                                    .toList());
                    return me;
                });
    }

    private void link(PartnershipId room, Invented who, Instant moment, String one, String other) {
        sittings.sit(
                who,
                moment,
                me -> {
                    var items = complements.view(me, room).items();
                    return complements.link(
                            me, room, id(items, one), id(items, other), Link.Kind.ANSWERS);
                });
    }

    private static UUID id(List<BroughtItem> items, String words) {
        return items.stream()
                .filter(item -> item.words().equals(words))
                .map(BroughtItem::id)
                .findFirst()
                .orElseThrow();
    }

    private void fail(
            PartnershipId room,
            Invented who,
            Instant moment,
            String failure,
            String signs,
            String closeness,
            String unsaid) {
        sittings.sit(
                who,
                moment,
                me ->
                        preMortems.seal(
                                me,
                                room,
                                List.of(
                                        new Draft("failure", failure, 0),
                                        new Draft("signs", signs, 0),
                                        new Draft("closeness", closeness, 0),
                                        new Draft("unsaid", unsaid, 0))));
    }
}
