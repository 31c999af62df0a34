package org.cordee.member.skill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Finding a skill by the words people have.
class TaxonomyTest {
    private static final Skill MEDIATION =
            new Skill(
                    "conflict/mediation",
                    "conflict",
                    "Médiation",
                    "Mediation",
                    List.of("accord amiable"),
                    List.of("settlement"));
    private static final Skill NVC =
            new Skill(
                    "approaches/nvc",
                    "approaches",
                    "Communication non violente",
                    "Nonviolent communication",
                    List.of("CNV", "accord"),
                    List.of("NVC"));
    private static final Skill CRISIS =
            new Skill(
                    "voice/crisis",
                    "voice",
                    "Communication de crise",
                    "Crisis communication",
                    List.of("accord"),
                    List.of());
    private static final Taxonomy ALL =
            new Taxonomy(
                    List.of(new Family("conflict", "Conflits", "Conflict", false)),
                    List.of(CRISIS, MEDIATION, NVC));

    @Test
    void accents_case_and_language_do_not_matter() {
        for (var typed : List.of("médiation", "MEDIATION", " mediation ", "conflict/mediation")) {
            assertThat(ALL.named(typed)).contains(MEDIATION);
        }
        assertThat(ALL.named("cnv")).contains(NVC);
        assertThat(ALL.named("Settlement")).contains(MEDIATION);
    }

    @Test
    void a_word_of_two_skills_names_neither_and_proposes_both() {
        assertThat(ALL.named("accord")).isEmpty();
        assertThat(ALL.near("accord", 5)).containsExactlyInAnyOrder(NVC, CRISIS, MEDIATION);
    }

    @Test
    void names_that_begin_so_come_first_then_names_then_other_words() {
        assertThat(ALL.find("comm")).containsExactly(CRISIS, NVC);
        assertThat(ALL.find("crise comm")).containsExactly(CRISIS);
        assertThat(ALL.find("violente")).containsExactly(NVC);
        assertThat(ALL.find("amiable")).containsExactly(MEDIATION);
        assertThat(ALL.find("  ’ ")).isEmpty();
        assertThat(ALL.find("xyz")).isEmpty();
    }

    @Test
    void words_that_name_none_still_lead_somewhere() {
        assertThat(ALL.near("faire de la médiation familiale", 5)).containsExactly(MEDIATION);
        assertThat(ALL.near("jardinage", 5)).isEmpty();
    }
}
