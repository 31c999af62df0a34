package org.cordee.giving.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.member.skill.Family;
import org.cordee.member.skill.Skill;
import org.cordee.member.skill.Taxonomy;
import org.junit.jupiter.api.Test;

/// Whom words reach, in French and in English, and by which of theirs.
class RankingTest {
    private static final MemberId ADA = new MemberId(new UUID(0, 1));
    private static final MemberId BEN = new MemberId(new UUID(0, 2));
    private static final MemberId CYR = new MemberId(new UUID(0, 3));

    private static final Thesaurus THESAURUS =
            Thesaurus.of(
                    new Taxonomy(
                            List.of(new Family("team", "Équipes", "Teams", false)),
                            List.of(
                                    new Skill(
                                            "team/leadership-team",
                                            "team",
                                            "Équipes de direction",
                                            "Leadership teams",
                                            List.of("comité de direction", "CODIR"),
                                            List.of("executive committee", "top team")))));

    @Test
    void the_same_word_weighs_as_its_field_does() {
        var about = "animer une réunion";
        assertThat(
                        best(
                                about,
                                said(ADA, Field.OFFERS, "des réunions"),
                                said(BEN, Field.FOREHAND, "des réunions"),
                                said(CYR, Field.SEARCHES, "des réunions")))
                .containsExactly(BEN, CYR, ADA);
    }

    @Test
    void endings_accents_elisions_and_case_play_no_part() {
        for (var words : List.of("l’atelier", "ATELIERS", "d'atelier", "médiation", "Mediations")) {
            assertThat(
                            best(
                                    "Un atelier de médiation",
                                    said(ADA, Field.SEARCHES, words),
                                    said(BEN, Field.SEARCHES, "tout autre chose")))
                    .as(words)
                    .containsExactly(ADA);
        }
        assertThat(best("training teams", said(ADA, Field.OFFERS, "Trains a team")))
                .containsExactly(ADA);
    }

    @Test
    void words_that_say_nothing_reach_nobody() {
        assertThat(
                        best(
                                "Quelqu’un cherche à faire ceci avec une personne de plus",
                                said(ADA, Field.NEEDS, "Je cherche quelqu’un qui le fait")))
                .isEmpty();
        assertThat(best("", said(ADA, Field.NEEDS, "un lycée"))).isEmpty();
        assertThat(best("un lycée")).isEmpty();
    }

    @Test
    void a_skill_is_met_by_whatever_words_say_it_and_across_the_languages() {
        var found =
                suited(
                        "Un comité de direction à remettre d’accord",
                        said(ADA, Field.FOREHAND, "Executive committees after a merger"),
                        said(BEN, Field.FOREHAND, "La voile"));
        assertThat(found).extracting(Suited::member).containsExactly(ADA);
        assertThat(found.getFirst().grounds().getFirst().skills())
                .containsExactly("team/leadership-team");
    }

    @Test
    void the_reason_names_the_words_that_met() {
        var ground =
                suited(
                                "Une laiterie forme ses chefs d’atelier",
                                said(ADA, Field.NEEDS, "Entrer dans les ateliers des laiteries"))
                        .getFirst()
                        .grounds()
                        .getFirst();
        assertThat(ground.field()).isEqualTo(Field.NEEDS);
        assertThat(ground.words()).isEqualTo("Entrer dans les ateliers des laiteries");
        assertThat(ground.matched()).containsExactly("laiterie", "atelier");
    }

    @Test
    void the_same_ones_whatever_the_order() {
        var said = new ArrayList<Said>();
        for (int n = 0; n < 300; n++) {
            said.add(
                    said(
                            new MemberId(new UUID(1, n)),
                            Field.values()[n % 5],
                            "la médiation " + n % 7));
        }
        var terms = Stems.of("médiation 3");
        var first = new Ranking(said).of(terms, Set.of());
        assertThat(first).hasSize(300);
        assertThat(new Ranking(said.reversed()).of(terms, Set.of()).stream().map(Suited::member))
                .containsExactlyElementsOf(first.stream().map(Suited::member).toList());
    }

    private static Said said(MemberId who, Field field, String words) {
        var terms = Stems.of(words);
        return new Said(who, field, words, terms, THESAURUS.saidIn(terms));
    }

    private static List<Suited> suited(String words, Said... said) {
        var terms = Stems.of(words);
        return new Ranking(List.of(said)).of(terms, THESAURUS.saidIn(terms));
    }

    private static List<MemberId> best(String words, Said... said) {
        return suited(words, said).stream().map(Suited::member).toList();
    }
}
