package org.cordee.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordee.Scene;
import org.cordee.Walker;
import org.cordee.circle.Gathered;
import org.cordee.circle.seat.CircleRounds;
import org.cordee.circle.seat.Mondays;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What members come to a circle for, walked on a telephone in French and in English, with scripts
/// and without: founding and entering one, sharing a practice, sitting together, acting together.
@InABrowser
class SharingJourneysTest {
    @LocalServerPort int port;

    @Autowired CircleRounds rounds;

    static Stream<Arguments> everywhere() {
        return JourneysTest.everywhere();
    }

    @ParameterizedTest(name = "{0}, scripts: {1}")
    @MethodSource("everywhere")
    @Execution(ExecutionMode.CONCURRENT)
    void a_circle_is_founded_and_entered_and_a_practice_shared_in_it(
            Tongue tongue, boolean scripts, Browser browser) {
        var host = someone(tongue, "Philippine");
        var guest = someone(tongue, "Lubin");
        try (var philippine = new Visitor(browser, port, tongue, scripts, host.walker);
                var lubin = new Visitor(browser, port, tongue, scripts, guest.walker)) {
            philippine
                    .open("/circles/new")
                    .write("Nom du cercle", "Name of the circle", host.circle())
                    .write("À quoi il sert", "What it is for", "Se relire sans se flatter")
                    .write("Charte", "Charter", "Ce qui se dit ici reste ici.")
                    .write("Ce que j’apporte", "What I bring", "Des comités difficiles")
                    .write("Ce que je cherche", "What I seek", "Un regard franc")
                    .press("Fonder et signer", "Found and sign")
                    .see(
                            "Le cercle est fondé. Invitez la première personne.",
                            "The circle is founded. Invite the first person.")
                    .follow("Inviter quelqu’un", "Invite somebody")
                    .write("Son nom", "Their name", guest.name)
                    .press("Chercher", "Search")
                    .press("Inviter", "Invite")
                    .see("L’invitation est partie.", "The invitation is sent.");

            lubin.open("/today")
                    .see("On vous propose d’entrer", "You are asked in")
                    .open("/circles")
                    .follow(host.circle(), host.circle())
                    .see("Ce qui se dit ici reste ici.")
                    .write("Ce que j’apporte", "What I bring", "Vingt ans d’ateliers")
                    .write("Ce que je cherche", "What I seek", "Des pairs")
                    .press("Frapper à la porte", "Knock at the door")
                    .see(
                            "La charte se signe avant d’entrer.",
                            "The charter is signed before one enters.");
            lubin.field("Je signe la charte, version 1", "I sign the charter, version 1").check();
            lubin.press("Frapper à la porte", "Knock at the door")
                    .see(
                            "C’est dit. Ses membres le liront.",
                            "It is said. Its members will read it.");

            philippine.open("/circles").follow(host.circle(), host.circle());
            philippine.page.locator("article summary").click();
            philippine.field("Je me porte garant", "I vouch").check();
            philippine
                    .write(
                            "Comment je connais cette personne",
                            "How I know this person",
                            "Trois ans")
                    .write("Les valeurs que nous partageons", "The values we share", "Le silence")
                    .write(
                            "Ce qui me fait dire qu’elle aide sincèrement les autres à réussir",
                            "What makes me say that they sincerely help others succeed",
                            "Il a laissé la parole")
                    .press("Le dire au cercle", "Say it to the circle")
                    .see("Apporte", "Brings")
                    .see("Vingt ans d’ateliers");

            lubin.open("/circles")
                    .follow(host.circle(), host.circle())
                    .follow(
                            "Écrire une pratique pour ce cercle",
                            "Write a practice for this circle");
            lubin.write("En quelques mots", "In a few words", "Rendre un planning")
                    .write("Dans quelle situation", "In what situation", "Il garde tout pour lui")
                    .write("Ce que je fais", "What I do", "Rappeler le 06 12 34 56 78 avant midi")
                    .write("Quand cela ne marche pas", "When it does not work", "Sans prévenir")
                    .write(
                            "Ce qu’un collègue en fera lundi",
                            "What a colleague will do with it on Monday",
                            "Demander qui sait le faire");
            lubin.page.locator("label:has(input[name=recognised][value=no])").click();
            lubin.press("Partager", "Share")
                    .see("Un numéro de téléphone.", "A telephone number.")
                    .write("Ce que je fais", "What I do", "Dessiner la semaine, puis gommer")
                    .press("Partager", "Share")
                    .see("C’est partagé.", "It is shared.");

            philippine
                    .open("/practices?words=plannings")
                    .follow("Rendre un planning", "Rendre un planning")
                    .see("Dessiner la semaine, puis gommer");
            philippine.page.locator("label:has(input[name=use][value=adapted])").click();
            philippine
                    .write("Ce qui s’est passé", "What happened", "Avec deux feuilles")
                    .press("Le dire", "Say so")
                    .see("C’est dit.", "It is said.");
            lubin.open("/practices")
                    .follow("Rendre un planning", "Rendre un planning")
                    .see("Avec deux feuilles")
                    .see(host.name + " l’a adaptée", host.name + " adapted it");
        }
    }

    @ParameterizedTest(name = "{0}, scripts: {1}")
    @MethodSource("everywhere")
    @Execution(ExecutionMode.CONCURRENT)
    void three_sit_together_and_keep_what_all_agree_to(
            Tongue tongue, boolean scripts, Browser browser) {
        var host = someone(tongue, "Ombline");
        var second = someone(tongue, "Fantin");
        var third = someone(tongue, "Sidonie");
        var circle = Gathered.circle(host.circle(), host.walker, second.walker, third.walker);
        try (var ombline = new Visitor(browser, port, tongue, scripts, host.walker);
                var fantin = new Visitor(browser, port, tongue, scripts, second.walker);
                var sidonie = new Visitor(browser, port, tongue, scripts, third.walker)) {
            ombline.open(circle)
                    .follow("Prévoir une séance", "Plan a session")
                    .follow("Intervision", "Peer supervision")
                    .write("Jour", "Day", LocalDate.now().toString())
                    .write("Heure", "Time", "00:00")
                    .press("Prévoir et inviter", "Plan and invite")
                    .see("Ce moment est passé.", "That moment is past.");
            var soon =
                    java.time.ZonedDateTime.now(java.time.ZoneId.of("Europe/Paris"))
                            .plusMinutes(50);
            ombline.write("Jour", "Day", soon.toLocalDate().toString())
                    .write("Heure", "Time", soon.toLocalTime().withNano(0).withSecond(0).toString())
                    .press("Prévoir et inviter", "Plan and invite")
                    .see(
                            "La séance est prévue. Les invitations partent.",
                            "The session is planned. The invitations are on their way.")
                    .write("Ma question", "My question", "Pourquoi est-ce que j’arbitre ?")
                    .press("Donner à lire au cercle", "Let the circle read it")
                    .see("Votre question est au cercle.", "Your question is with the circle.");

            for (var one : java.util.List.of(fantin, sidonie)) {
                var who = one == fantin ? second : third;
                assertThat(one.openMail("notice", who.email))
                        .startsWith(
                                tongue.say(
                                        "Une séance de votre cercle, le ",
                                        "A session of your circle, "));
                one.see("Pourquoi est-ce que j’arbitre ?")
                        .press("Je serai là", "I will be there")
                        .see("C’est noté.", "Noted.");
            }
            fantin.press("Ouvrir la séance", "Open the session")
                    .see("Arriver", "Arrive")
                    .press("Temps suivant", "Next step")
                    .see("Raconter", "Tell the story");
            sidonie.open(fantin.page.url().replaceFirst("^https?://[^/]+", ""))
                    .write("Une ligne de plus", "One more line", "Demander qui décide")
                    .press("Proposer cette ligne", "Propose this line")
                    .see(
                            "La ligne est proposée aux autres.",
                            "The line is proposed to the others.");
            fantin.press("Clore la séance", "Close the session")
                    .see("La séance est close.", "The session is closed.")
                    .press("D’accord", "I agree");
            ombline.open("/today")
                    .see("Un compte rendu attend votre accord", "Minutes wait for your agreement")
                    .follow("Relire", "Read again")
                    .press("D’accord", "I agree")
                    .see("Tous d’accord", "All agree");
        }
    }

    @ParameterizedTest(name = "{0}, scripts: {1}")
    @MethodSource("everywhere")
    @Execution(ExecutionMode.CONCURRENT)
    void two_are_asked_apart_before_they_act_together(
            Tongue tongue, boolean scripts, Browser browser) {
        var host = someone(tongue, "Clothilde");
        var guest = someone(tongue, "Anatole");
        var circle = Gathered.circle(host.circle(), host.walker, guest.walker);
        try (var clothilde = new Visitor(browser, port, tongue, scripts, host.walker);
                var anatole = new Visitor(browser, port, tongue, scripts, guest.walker)) {
            clothilde
                    .open(circle)
                    .follow("Proposer une action", "Propose an action")
                    .write("En quelques mots", "In a few words", "Une matinée ouverte")
                    .write(
                            "Ce que nous ferions ensemble",
                            "What we would do together",
                            "Deux heures, sans diaporama")
                    .write("Pour quelle clientèle", "For which clientele", "Des dirigeants");
            clothilde.page.locator("#doer-0").selectOption(new String[] {guest.id});
            clothilde.page.locator("#what-0").fill("Trouver une salle");
            clothilde.page.locator("#due-0").fill(LocalDate.now().plusDays(5).toString());
            clothilde
                    .press("Proposer au cercle", "Propose to the circle")
                    .see("C’est proposé. Le cercle peut la lire.", "It is proposed.")
                    .press("Poser la question à chacun", "Ask each of them")
                    .see(
                            "La question est posée. Votre réponse est attendue aussi.",
                            "The question is asked. Your answer is awaited too.");
            // What was said at the foot of the screen is gone once one comes back.
            clothilde.page.reload();
            clothilde.page.locator("label:has(input[name='words.consent'][value=yes])").click();
            clothilde
                    .press("Sceller ma réponse", "Seal my answer")
                    .see("C’est scellé.", "It is sealed.");

            anatole.open("/today")
                    .see(
                            "Une action commune attend votre réponse, sous sceau",
                            "A common action awaits your answer, sealed")
                    .follow("Lire et répondre", "Read and answer")
                    .seeNothingOf(tongue.say("Chacun a dit oui", "Each has said yes"));
            anatole.page.locator("label:has(input[name='words.consent'][value=yes])").click();
            anatole.press("Sceller ma réponse", "Seal my answer")
                    .see("Chacun a dit oui.", "Each has said yes.");

            clothilde
                    .open(anatole.page.url().replaceFirst("^https?://[^/]+", ""))
                    .press("Commencer", "Start")
                    .see("Elle est en route.", "It is under way.");
            anatole.open(clothilde.page.url().replaceFirst("^https?://[^/]+", ""))
                    .see("Trouver une salle");
        }
    }

    /// Of each way to walk it an approach of its own: nobody is seated with those of another.
    @ParameterizedTest(name = "{0}, scripts: {1}")
    @MethodSource("everywhere")
    @Execution(ExecutionMode.CONCURRENT)
    void a_circle_is_proposed_with_its_reasons_and_founded_by_who_said_yes(
            Tongue tongue, boolean scripts, Browser browser) {
        var approach =
                "approaches/"
                        + (tongue == Tongue.FRENCH
                                ? scripts ? "gestalt" : "nlp"
                                : scripts ? "solution-focused" : "transactional-analysis");
        var first = someone(tongue, "Apolline");
        var others =
                Stream.of("Basile", "Céleste", "Donatien", "Eulalie")
                        .map(name -> someone(tongue, name))
                        .toList();
        try (var scene = new Scene();
                var apolline = new Visitor(browser, port, tongue, scripts, first.walker)) {
            Mondays.ready(scene, first.id, approach);
            for (var other : others) {
                Mondays.ready(scene, other.id, approach);
                Mondays.willing(other.walker, "mon-evening", "wed-midday");
            }
            apolline.open("/circles").follow("Se voir proposer un cercle", "Be proposed a circle");
            apolline.page.locator("label:has(input[value=mon-evening])").click();
            apolline.press(
                            "Je veux bien qu’on me propose un cercle",
                            "I would like to be proposed a circle")
                    .see("Choisissez deux moments au moins.", "Choose two times at least.");
            apolline.page.locator("label:has(input[value=wed-midday])").click();
            apolline.press(
                            "Je veux bien qu’on me propose un cercle",
                            "I would like to be proposed a circle")
                    .see(
                            "C’est gardé. Prochaines propositions lundi.",
                            "Kept. The next proposals come on Monday.");
            Mondays.come(scene, rounds);

            apolline.open("/today")
                    .see("Cordée vous propose un cercle", "Cordée proposes a circle")
                    .open(first.walker.get("/circles").find("href=\"(/circles/proposed/[^\"]+)\""))
                    .see(others.getFirst().name)
                    .see("Pourquoi pas l’autre cercle", "Why not the other circle")
                    .press("Cela m’intéresse", "I would like that")
                    .see("C’est gardé, et fermé aux autres.", "Kept, and closed to the others.")
                    .seeNothingOf(tongue.say("Fonder ce cercle", "Found this circle"));
            var path = apolline.page.url().replaceFirst("^https?://[^/]+", "");
            for (var other : others) {
                var wanted = other == others.getLast() ? "no" : "yes";
                other.walker.post(path + "/answers", "wanted", wanted);
            }
            apolline.open(path)
                    .follow("Fonder ce cercle", "Found this circle")
                    .write("Nom du cercle", "Name of the circle", first.circle())
                    .write("À quoi il sert", "What it is for", "Se relire sans se flatter")
                    .write("Charte", "Charter", "Ce qui se dit ici reste ici.")
                    .write("Ce que j’apporte", "What I bring", "Des comités difficiles")
                    .write("Ce que je cherche", "What I seek", "Un regard franc")
                    .press("Fonder et signer", "Found and sign")
                    .see(first.circle());
            assertThat(others.getFirst().walker.get(path).body()).contains(first.name);
        }
    }

    private record Someone(String id, String name, String email, Walker walker) {
        /// No two journeys found one of the same name.
        String circle() {
            return "Le cercle de " + name;
        }
    }

    private Someone someone(Tongue tongue, String first) {
        var name = first + " " + UUID.randomUUID().toString().substring(0, 8);
        var email = UUID.randomUUID() + "@sharing.example";
        var walker = Walker.member(port, email, name, tongue.code);
        try (var scene = new Scene()) {
            return new Someone(
                    scene.ask("select member from account where email = ?::citext", email),
                    name,
                    email,
                    walker);
        }
    }
}
