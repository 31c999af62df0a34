package org.cordee.member.skill;

import static org.assertj.core.api.Assertions.assertThat;

import org.cordee.InTheHouse;
import org.cordee.Somebody;
import org.cordee.TestInstance;
import org.cordee.Walker;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The skills of the house over HTTP, and who adds to them.
@InTheHouse
class SkillWalkTest {
    @LocalServerPort int port;

    @Autowired Skills skills;

    @Test
    void there_are_two_hundred_in_fifteen_families_each_with_a_name_of_its_own() {
        var all = skills.all();
        assertThat(all.families()).hasSize(15).filteredOn(Family::approaches).hasSize(1);
        assertThat(all.skills().size()).isBetween(190, 230);
        for (var family : all.families()) {
            assertThat(all.of(family)).as(family.key()).hasSizeGreaterThan(8);
        }
        for (var skill : all.skills()) {
            assertThat(all.named(skill.french())).as(skill.key()).contains(skill);
            assertThat(all.named(skill.english())).as(skill.key()).contains(skill);
            assertThat(skill.frenchAlso()).as(skill.key()).isNotEmpty();
            assertThat(skill.englishAlso()).as(skill.key()).isNotEmpty();
        }
    }

    @Test
    void a_word_finds_it_in_either_language_and_without_accents() {
        var reader = Walker.member(port, "lise@skill.example", "Lise Lorain");
        assertThat(reader.get("/skills").state()).isEqualTo("skills");
        assertThat(reader.get("/skills?q=mediation").body()).contains("Médiation");
        assertThat(reader.get("/skills?q=burn-out").body()).contains("Épuisement professionnel");
        assertThat(reader.get("/skills?q=zzz").state()).isEqualTo("skills:none");
        var english = Walker.member(port, "lou@skill.example", "Lou Larkin", "en");
        english.post("/settings", "language", "en", "theme", "", "zone", "Europe/London");
        assertThat(english.get("/skills?q=burn-out").body())
                .contains("Burnout")
                .doesNotContain("Épuisement");
    }

    @Test
    void a_steward_adds_one_and_a_member_does_not() throws Exception {
        var member = Walker.member(port, "marc@skill.example", "Marc Mirande");
        assertThat(member.get("/skills").body()).doesNotContain("Ajouter une compétence");
        var form =
                new String[] {
                    "family",
                    "team",
                    "french",
                    "Équipages",
                    "english",
                    "Crews at sea",
                    "frenchAlso",
                    "bateau, navire",
                    "englishAlso",
                    "ship"
                };
        assertThat(member.postOnce("/skills", form).status()).isEqualTo(404);
        var paul = Somebody.named("Paul sans charge");
        try (var superuser = TestInstance.superuser()) {
            assertThat(paul.ask("select add_skill('team/x', 'x', 'x', '{}', '{}', now())"))
                    .isEqualTo("refused");
            superuser
                    .createStatement()
                    .execute(
                            "insert into stewardship (member, since) select member, now() from account"
                                    + " where email = 'marc@skill.example'");
        }
        var refused =
                member.postOnce(
                        "/skills",
                        "family",
                        "",
                        "french",
                        "Médiation",
                        "english",
                        "",
                        "frenchAlso",
                        "à garder");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Choisissez une famille", "désigne déjà", "Donnez-lui un nom")
                .contains("value=\"à garder\"");
        assertThat(member.post("/skills", form).body()).contains("La compétence est ajoutée");
        assertThat(member.get("/skills?q=navire").body()).contains("Équipages");
        assertThat(member.postOnce("/skills", form).status()).isEqualTo(422);
        try (var superuser = TestInstance.superuser()) {
            superuser
                    .createStatement()
                    .execute("delete from skill where key = 'team/crews-at-sea'");
        }
    }
}
