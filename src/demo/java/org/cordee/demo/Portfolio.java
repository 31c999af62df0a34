package org.cordee.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordee.current.MemberId;
import org.cordee.member.items.Item;
import org.cordee.member.items.ItemList;
import org.cordee.member.items.Items;
import org.cordee.member.portrait.Audience;
import org.cordee.member.portrait.NeedForm;
import org.cordee.member.portrait.Portraits;
import org.cordee.member.posture.Postures;
import org.cordee.member.practice.Career;
import org.cordee.member.practice.Practice.Kind;
import org.cordee.member.practice.Practice.Meeting;
import org.cordee.member.practice.Practice.Pick;
import org.cordee.member.practice.Practices;
import org.cordee.member.skill.Skills;
import org.springframework.stereotype.Component;

/// What each of them says of their trade: the common words for their own, where they work, what
/// they have done, how they are partners, and what would help two of them now.
@Component
class Portfolio {
    private final Sittings sittings;
    private final Items items;
    private final Practices practices;
    private final Postures postures;
    private final Portraits portraits;
    private final Skills skills;

    Portfolio(
            Sittings sittings,
            Items items,
            Practices practices,
            Postures postures,
            Portraits portraits,
            Skills skills) {
        this.sittings = sittings;
        this.items = items;
        this.practices = practices;
        this.postures = postures;
        this.portraits = portraits;
        this.skills = skills;
    }

    /// One of them.
    ///
    /// @param offers a skill and a level for each line that they offer, in their order; `-` for
    ///   none
    /// @param posture twelve figures
    private record Self(
            Invented who,
            List<String> offers,
            List<String> searches,
            List<String> strengths,
            List<String> weakSpots,
            String forehand,
            String clienteles,
            String zones,
            String services,
            boolean online,
            Meeting meeting,
            Career career,
            String posture) {}

    private static final List<Self> SELVES =
            List.of(
                    new Self(
                            Invented.HELENE,
                            List.of(
                                    "team/leadership-team 3",
                                    "facilitation/seminar 2",
                                    "individual/tripartite 3"),
                            List.of(
                                    "facilitation/large-group 3",
                                    "voice/proposals 2",
                                    "practice/network 1"),
                            List.of("conflict/nonviolent", "practice/contracts"),
                            List.of("practice/pricing", "wellbeing/time", "strategy/finance"),
                            "Les équipes de direction dans l’année qui suit un rachat",
                            "mid-sized industry cooperatives",
                            "auvergne-rhone-alpes switzerland",
                            "one-to-one teams facilitation",
                            true,
                            new Meeting(true, 3, 2),
                            career(
                                    "Cycle long de coaching professionnel, Lyon, 2013",
                                    220,
                                    2013,
                                    2700,
                                    "PCC, 2019",
                                    "individual",
                                    "whole",
                                    "icf",
                                    "sfcoach"),
                            "5 2 4 2 5 2 4 1 4 2 3 3"),
                    new Self(
                            Invented.IDRIS,
                            List.of(
                                    "training/management-training 3",
                                    "organisation/reorganisation 2",
                                    "team/shop-floor 3"),
                            List.of("team/leadership-team 3", "conflict/mediation 2"),
                            List.of(
                                    "conflict/listening",
                                    "facilitation/workshop",
                                    "approaches/solution-focused"),
                            List.of("voice/proposals", "practice/find-clients"),
                            "Vingt chefs d’équipe, sur leur lieu de travail",
                            "industry building mid-sized",
                            "auvergne-rhone-alpes",
                            "teams training",
                            false,
                            new Meeting(true, 2, 1),
                            career(
                                    "Diplôme universitaire de coaching, Grenoble, 2016",
                                    160,
                                    2016,
                                    1600,
                                    "",
                                    "group",
                                    "whole",
                                    "emcc",
                                    "icf"),
                            "4 2 5 1 5 1 3 3 5 1 4 2"),
                    new Self(
                            Invented.MAUD,
                            List.of(
                                    "facilitation/large-group 3",
                                    "facilitation/consensus 2",
                                    "leadership/team-meetings 3"),
                            List.of("team/leadership-team 3", "leadership/feedback 2"),
                            List.of(
                                    "facilitation/graphic",
                                    "facilitation/dialogue",
                                    "approaches/solution-focused"),
                            List.of("wellbeing/time", "practice/pricing"),
                            "Soixante personnes qui décident en une journée",
                            "farming-food cooperatives associations",
                            "pays-de-la-loire bretagne",
                            "facilitation teams",
                            true,
                            new Meeting(true, 2, 2),
                            career(
                                    "Facilitation et coaching d’équipe, Nantes, 2015",
                                    140,
                                    2015,
                                    900,
                                    "",
                                    "peers",
                                    "most",
                                    "icf"),
                            "5 1 5 1 4 2 3 2 3 3 2 4"),
                    new Self(
                            Invented.THIBAULT,
                            List.of("organisation/diagnosis 3", "individual/executive 2"),
                            List.of("conflict/listening 3", "individual/executive 1"),
                            List.of(
                                    "organisation/lean",
                                    "strategy/finance",
                                    "approaches/solution-focused"),
                            List.of("leadership/manager-coach"),
                            "Un directeur d’usine, ses cent premiers jours",
                            "industry large mid-sized",
                            "auvergne-rhone-alpes provence",
                            "one-to-one consulting organisations",
                            false,
                            new Meeting(true, 2, 2),
                            career(
                                    "Coaching de dirigeants, 2021",
                                    130,
                                    2021,
                                    700,
                                    "",
                                    "peers",
                                    "most",
                                    "sfcoach",
                                    "icf"),
                            "3 3 3 3 3 3 5 1 5 1 5 1"),
                    new Self(
                            Invented.GASPARD,
                            List.of(
                                    "conflict/mediation 3",
                                    "conflict/open-conflict 3",
                                    "practice/group-supervision 2"),
                            List.of("facilitation/outdoor 1", "practice/supervision 3"),
                            List.of("conflict/listening", "voice/interpersonal"),
                            List.of("leadership/courage", "practice/administration"),
                            "Deux associés qui ne se parlent plus",
                            "small-firms professions associations",
                            "auvergne-rhone-alpes",
                            "mediation training supervision",
                            true,
                            new Meeting(true, 2, 1),
                            career(
                                    "Diplôme de médiation, 2008 ; coaching, 2011",
                                    260,
                                    2008,
                                    3200,
                                    "Praticien senior, 2018",
                                    "individual",
                                    "whole",
                                    "emcc",
                                    "icf"),
                            "4 3 5 1 4 2 4 2 2 4 1 5"),
                    new Self(
                            Invented.SOLVEIG,
                            List.of("practice/supervision 3", "individual/executive 3"),
                            List.of("facilitation/workshop 2", "practice/network 1"),
                            List.of("conflict/listening", "wellbeing/time"),
                            List.of("practice/find-clients", "-"),
                            "Écouter des gens dont le métier est d’écouter",
                            "health professions public",
                            "grand-est europe",
                            "one-to-one supervision",
                            true,
                            new Meeting(true, 1, 1),
                            career(
                                    "Supervision de coachs, 2009",
                                    400,
                                    2004,
                                    5200,
                                    "MCC, 2016",
                                    "individual",
                                    "whole",
                                    "icf",
                                    "emcc"),
                            "3 2 4 2 4 2 5 1 4 2 2 4"),
                    new Self(
                            Invented.JEANNE,
                            List.of("leadership/board 3", "facilitation/co-development 2"),
                            List.of("practice/co-delivery 2", "strategy/business-model 3"),
                            List.of("leadership/board"),
                            List.of("practice/pricing", "practice/administration"),
                            "Le duo d’une présidence et d’une direction",
                            "associations",
                            "bretagne pays-de-la-loire",
                            "one-to-one teams facilitation",
                            true,
                            new Meeting(false, 2, 2),
                            career(
                                    "Coaching, Rennes, 2020",
                                    130,
                                    2020,
                                    650,
                                    "",
                                    "peers",
                                    "part",
                                    "sfcoach"),
                            "5 1 5 1 5 1 3 3 4 2 4 2"),
                    new Self(
                            Invented.YANN,
                            List.of("practice/group-supervision 2", "facilitation/outdoor 3"),
                            List.of("training/design 2", "practice/co-delivery 1"),
                            List.of("team/trust", "approaches/solution-focused"),
                            List.of("facilitation/closing", "voice/writing"),
                            "Une équipe qui en accompagne d’autres, dehors",
                            "health associations education",
                            "bretagne",
                            "teams facilitation",
                            false,
                            new Meeting(true, 2, 2),
                            career(
                                    "Éducateur ; coaching, 2019",
                                    100,
                                    2019,
                                    420,
                                    "",
                                    "group",
                                    "part",
                                    "emcc",
                                    "icf"),
                            "5 1 4 2 5 1 2 4 3 3 4 2"),
                    new Self(
                            Invented.CYPRIEN,
                            List.of("strategy/business-model 3", "strategy/finance 3"),
                            List.of("practice/supervision 3", "practice/co-delivery 2"),
                            List.of(
                                    "strategy/finance",
                                    "voice/writing",
                                    "approaches/solution-focused"),
                            List.of("-"),
                            "Un budget qui redevient lisible pour ceux qui le font vivre",
                            "associations cooperatives",
                            "auvergne-rhone-alpes nouvelle-aquitaine",
                            "consulting one-to-one",
                            true,
                            new Meeting(true, 2, 2),
                            career("Coaching, 2023", 70, 2023, 150, "", "group", "part", "icf"),
                            "3 3 4 2 4 2 4 2 3 3 3 3"),
                    new Self(
                            Invented.ODILE,
                            List.of("conflict/associates 3", "-"),
                            List.of("leadership/feedback 2"),
                            List.of("conflict/listening"),
                            List.of("wellbeing/balance"),
                            "Deux associés qui veulent continuer, ou finir bien",
                            "small-firms professions",
                            "bourgogne-franche-comte",
                            "mediation one-to-one",
                            true,
                            new Meeting(false, 0, 1),
                            career(
                                    "Coaching de partenariat, 2012",
                                    210,
                                    2012,
                                    2600,
                                    "",
                                    "individual",
                                    "most",
                                    "emcc"),
                            "4 2 5 1 5 1 4 2 4 2 2 4"));

    /// Each, a fortnight ago; and two who ask for something this week.
    void fill(Calendar calendar) {
        for (var self : SELVES) {
            sittings.sit(
                    self.who(),
                    calendar.at(14, "18:05"),
                    me -> {
                        say(me, self);
                        return me;
                    });
        }
        sittings.sit(
                Invented.HELENE,
                calendar.at(4, "08:50"),
                me ->
                        need(
                                me,
                                "Relire une proposition de quatre pages",
                                "voice/proposals",
                                "partners",
                                "2"));
        sittings.sit(
                Invented.HELENE,
                calendar.at(10, "19:20"),
                me ->
                        need(
                                me,
                                "Rencontrer quelqu’un qui a quitté un comité de direction, et qui en parle bien",
                                "career/dismissal-executive",
                                "members",
                                "13"));
        sittings.sit(
                Invented.IDRIS,
                calendar.at(3, "21:10"),
                me ->
                        need(
                                me,
                                "Un modèle de contrat à trois, sur une page",
                                "practice/contracts",
                                "partners",
                                "4"));
    }

    private void say(MemberId me, Self self) {
        keep(me, ItemList.OFFERS, self.who().profile().offers(), self.offers());
        keep(me, ItemList.SEARCHES, self.who().profile().searches(), self.searches());
        keep(me, ItemList.STRENGTHS, self.who().profile().strengths(), self.strengths());
        keep(me, ItemList.WEAK_SPOTS, self.who().profile().weakSpots(), self.weakSpots());
        var picks = new ArrayList<Pick>();
        pick(picks, Kind.CLIENTELE, self.clienteles());
        pick(picks, Kind.ZONE, self.zones());
        pick(picks, Kind.SERVICE, self.services());
        practices.keep(me, self.forehand(), self.online(), picks);
        practices.keep(me, self.meeting());
        practices.keep(me, self.career());
        postures.answer(me, Stream.of(self.posture().split(" ")).map(Integer::valueOf).toList());
    }

    private void keep(MemberId me, ItemList list, List<String> words, List<String> about) {
        var kept = new ArrayList<Item>();
        for (var n = 0; n < words.size(); n++) {
            var skill = n < about.size() ? about.get(n).split(" ") : new String[] {"-"};
            kept.add(
                    new Item(
                            words.get(n),
                            skill[0].equals("-") ? null : skill[0],
                            skill.length > 1 ? Integer.parseInt(skill[1]) : 2));
        }
        items.keep(me, list, kept);
    }

    private MemberId need(MemberId me, String words, String skill, String audience, String weeks) {
        // A start that was cut before does again what it finds undone.
        if (portraits.mineAs(Audience.ME).needs().stream()
                .anyMatch(asked -> asked.words().equals(words))) {
            return me;
        }
        portraits.ask(
                me, UUID.randomUUID(), NeedForm.of(words, skill, audience, weeks, skills.all()));
        return me;
    }

    private static void pick(List<Pick> picks, Kind kind, String keys) {
        Stream.of(keys.split(" ")).map(key -> new Pick(kind, key)).forEach(picks::add);
    }

    private static Career career(
            String training,
            int trainingHours,
            int since,
            int hours,
            String credentials,
            String supervision,
            String living,
            String... codes) {
        return new Career(
                training,
                trainingHours,
                since,
                hours,
                credentials,
                supervision,
                living,
                Set.of(codes));
    }
}
