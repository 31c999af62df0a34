package org.cordee.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.cordee.Outbox;
import org.cordee.Walker;
import org.cordee.search.Nights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// What members come for, walked on a telephone in French and in English, with scripts and without.
@InABrowser
class JourneysTest {
    /// All that a browser without scripts goes without, and why. Every journey below is walked
    /// without scripts too: what is not named here works.
    static final List<String> ONLY_WITH_SCRIPTS =
            List.of(
                    "A draft is saved while one types: without scripts nothing can be sent unasked,"
                            + " so « Garder et revenir » does it.",
                    "The theme changes without loading the page: without scripts the same button"
                            + " sends a form, and the page comes back in the other theme.",
                    "A mark is set without loading the page: without scripts the same button sends a"
                            + " form, and the page comes back at its heading.",
                    "Who may be meant by a name is shown while one types it:"
                            + " without scripts they are shown after it was sent, and nothing typed is lost.",
                    "What the guard finds is shown while one types: without scripts it is shown"
                            + " after it was sent, and the same wordings are at hand.",
                    "A file that is being read shows how far it is by itself: without scripts the"
                            + " page loads again every two seconds.",
                    "The clock of a session counts and moves by itself: without scripts it says"
                            + " until when, and the page loads again every half minute.");

    @LocalServerPort int port;

    @Autowired ApplicationContext house;

    static Stream<Arguments> everywhere() {
        return Stream.of(Tongue.values())
                .flatMap(tongue ->
                        Stream.of(Arguments.of(tongue, true), Arguments.of(tongue, false)));
    }

    @ParameterizedTest(name = "{0}, scripts: {1}")
    @MethodSource("everywhere")
    @Execution(ExecutionMode.CONCURRENT)
    void a_newcomer_signs_in_by_the_mailed_link_and_says_who_they_are(
            Tongue tongue, boolean scripts, Browser browser) {
        var cast = new Cast(tongue, scripts, "arrival");
        try (var nora = new Visitor(browser, port, tongue, scripts, null)) {
            nora.open("/")
                    .see(
                            "Chacun sur ses pieds, tous sur la même corde.",
                            "Each on their own feet, all on one rope.")
                    .write("Votre adresse électronique", "Your email address", "nora@")
                    .press("Recevoir mon lien", "Send me my link")
                    .see("Vérifiez l’adresse", "Check the address")
                    .write("Votre adresse électronique", "Your email address", cast.address("nora"))
                    .press("Recevoir mon lien", "Send me my link")
                    .see("Regardez votre courrier", "Look at your mail");
            assertThat(nora.openMail("sign-in", cast.address("nora")))
                    .isEqualTo(tongue.say("Votre lien pour entrer", "Your link to sign in"));
            nora.see(
                            "Vous avez demandé ce lien dans ce navigateur.",
                            "You asked for this link in this browser.")
                    .press("Entrer", "Sign in")
                    .see("Qui êtes-vous ?", "Who are you?")
                    .write("Votre nom", "Your name", cast.name("Nora"));
            nora.field("Français", "French").check();
            nora.press("Continuer", "Continue")
                    .see(
                            "Qu’offrez-vous, que cherchez-vous ?",
                            "What do you offer, what are you looking for?")
                    .write("Ce que j’offre", "What I offer", "Des ateliers\nDu recul")
                    .press("Continuer", "Continue")
                    .see("Où êtes-vous à l’aise", "Where are you at ease")
                    .write("Mes forces", "My strengths", "Écouter")
                    .press("Garder", "Keep")
                    .see("Rien ne vous attend.", "Nothing is waiting for you.")
                    .see("Vous voilà sur la corde.", "You are on the rope.")
                    .follow(cast.name("Nora") + ", mon profil", cast.name("Nora") + ", my profile")
                    .see("Des ateliers", "Des ateliers")
                    .see("Du recul", "Du recul")
                    .open("/profile/card");
            assertThat(nora.field("Votre nom", "Your name")).hasValue(cast.name("Nora"));
            nora.write("En une phrase", "In one sentence", "Coach à Nantes")
                    .press("Garder", "Keep")
                    .see("C’est gardé.", "Kept.")
                    .see("Coach à Nantes", "Coach à Nantes");
        }
    }

    @ParameterizedTest(name = "{0}, scripts: {1}")
    @MethodSource("everywhere")
    @Execution(ExecutionMode.CONCURRENT)
    void a_room_is_opened_and_a_member_and_a_newcomer_join_it(
            Tongue tongue, boolean scripts, Browser browser) {
        var cast = new Cast(tongue, scripts, "joining");
        var purpose = "Une offre commune aux équipes";
        var anne = cast.member("Anne");
        var basile = cast.member("Basile");
        try (var host = new Visitor(browser, port, tongue, scripts, anne);
                var member = new Visitor(browser, port, tongue, scripts, basile);
                var guest = new Visitor(browser, port, tongue, scripts, null)) {
            host.open("/partnerships")
                    .see("Personne sur cette corde, pour l’instant.", "No one on this rope yet.")
                    .follow("Ouvrir un partenariat", "Open a partnership")
                    .write("À quoi il sert", "What it is for", "")
                    .press("Ouvrir, puis inviter", "Open, then invite")
                    .see(
                            "Dites en quelques mots à quoi il sert.",
                            "Say in a few words what it is for.")
                    .write("À quoi il sert", "What it is for", purpose)
                    .write(
                            "Échanger vos attentes avant le",
                            "Exchange your expectations by",
                            LocalDate.now().plusDays(20).toString())
                    .press("Ouvrir, puis inviter", "Open, then invite")
                    .see("Qui vient avec vous", "Who comes with you")
                    .write("Son nom", "Their name", cast.name("Basile"))
                    .press("Chercher", "Look")
                    .press("Inviter " + cast.name("Basile"), "Invite " + cast.name("Basile"))
                    .see("L’invitation est partie", "The invitation is on its way")
                    .write("Comment vous l’appelez", "What you call them", cast.name("Carole"))
                    .write(
                            "Son adresse électronique",
                            "Their email address",
                            cast.address("carole"))
                    .press("Envoyer l’invitation", "Send the invitation")
                    .see("Ils n’ont pas encore répondu", "They have not answered yet")
                    .see(cast.name("Carole"));

            member.open("/today")
                    .see("Une chose vous attend.", "One thing is waiting for you.")
                    .see(
                            cast.name("Anne") + " vous propose d’essayer une chose ensemble.",
                            cast.name("Anne") + " would like to try one thing with you.")
                    .seeNothingOf(purpose)
                    .follow("Lire sa proposition", "Read the proposal")
                    .see(purpose)
                    .press("Oui, volontiers", "Yes, gladly")
                    .see("Vous voilà sur la corde", "You are on the rope");

            assertThat(guest.openMail("invitation", cast.address("carole")))
                    .isEqualTo(
                            tongue.say(
                                    cast.name("Anne")
                                            + " vous propose d’essayer une chose ensemble",
                                    cast.name("Anne") + " would like to try one thing with you"));
            guest.see("Son mot vous attend à l’intérieur", "Their word awaits you inside")
                    .seeNothingOf(purpose)
                    .press("Recevoir mon lien", "Send me my link")
                    .see("Regardez votre courrier", "Look at your mail");
            guest.openMail("sign-in", cast.address("carole"));
            guest.press("Entrer", "Sign in")
                    .write("Votre nom", "Your name", cast.name("Carole"))
                    .press("Continuer", "Continue")
                    .open("/today")
                    .follow("Lire sa proposition", "Read the proposal")
                    .see(purpose)
                    .press("Oui, volontiers", "Yes, gladly")
                    .see("Qui est là", "Who is here")
                    .see(cast.name("Basile"));

            host.open("/partnerships")
                    .see(
                            "Vous, " + cast.name("Basile") + " et " + cast.name("Carole"),
                            "You, " + cast.name("Basile") + " and " + cast.name("Carole"));
        }
    }

    @ParameterizedTest(name = "{0}, scripts: {1}")
    @MethodSource("everywhere")
    @Execution(ExecutionMode.CONCURRENT)
    void two_write_apart_seal_and_go_through_what_opened(
            Tongue tongue, boolean scripts, Browser browser) {
        var cast = new Cast(tongue, scripts, "exchange");
        var anne = cast.member("Anne");
        var basile = cast.member("Basile");
        var room = cast.room("Un atelier", anne, basile) + "/expectations";
        try (var host = new Visitor(browser, port, tongue, scripts, anne);
                var other = new Visitor(browser, port, tongue, scripts, basile)) {
            host.open(room)
                    .see("Écrivez pour vous d’abord", "Write for yourself first")
                    .see(
                            cast.name("Basile") + " écrit de son côté.",
                            cast.name("Basile") + " writes apart.")
                    .write("Ce que j’attends", "What I expect", "Une voix franche\nDu temps");
            if (scripts) {
                host.see("Enregistré à", "Saved at");
            } else {
                host.press("Garder et revenir", "Keep and come back")
                        .see(
                                "Gardé tel quel. Rien n’est perdu.",
                                "Kept as it is. Nothing is lost.");
            }
            host.open(room);
            assertThat(host.field("Ce que j’attends", "What I expect"))
                    .hasValue("Une voix franche\nDu temps");
            host.press("Sceller mes attentes", "Seal my expectations")
                    .see(
                            "C’est scellé. On attend " + cast.name("Basile"),
                            "It’s sealed. Waiting for " + cast.name("Basile"))
                    .press("Desceller", "Unseal")
                    .see(
                            "Descellé. Vous pouvez reprendre la plume.",
                            "Unsealed. You can take up the pen again.")
                    .press("Sceller mes attentes", "Seal my expectations")
                    .see("Tout s’ouvrira d’un coup", "Everything will open at once");

            other.open(room)
                    .see(cast.name("Anne") + " a scellé", cast.name("Anne") + " has sealed")
                    .seeNothingOf("Une voix franche")
                    .write("Ce que j’attends", "What I expect", "Deux clients")
                    .press("Sceller mes attentes", "Seal my expectations")
                    .see("Vous voici face à face", "Here you are, face to face")
                    .see("Une voix franche")
                    .see("Deux clients");

            var mail = Outbox.take("notice", cast.address("Anne"));
            assertThat(mail.subject())
                    .isEqualTo(
                            tongue.say(
                                    "Vos attentes avec " + cast.name("Basile") + " sont ouvertes",
                                    "Your expectations with " + cast.name("Basile") + " are open"));
            assertThat(mail.text() + mail.html()).doesNotContain("Deux clients", "voix franche");
            host.open(World.path(mail.link())).see("Deux clients");

            mark(other, "Une voix franche", "Partagé", "Shared");
            host.open(room);
            mark(host, "Une voix franche", "À se dire", "To talk about");
            assertThat(point(host, "Une voix franche"))
                    .containsText(tongue.say("Marqué différemment", "Marked differently"));
            assertThat(point(host, "Une voix franche"))
                    .containsText(cast.name("Basile") + " · " + tongue.say("Partagé", "Shared"));
            mark(host, "Une voix franche", "Partagé", "Shared");
            assertThat(point(host, "Une voix franche").locator(".bond"))
                    .hasText(tongue.say("Partagé", "Shared"));
            host.see("Un point parcouru par tous, sur 3.", "One of 3 points gone through by all.");
            mark(host, "Deux clients", "Différence acceptée", "Accepted difference");
            assertThat(
                            point(host, "Deux clients")
                                    .getByRole(
                                            AriaRole.BUTTON,
                                            new Locator.GetByRoleOptions()
                                                    .setName(
                                                            tongue.say(
                                                                    "Différence acceptée",
                                                                    "Accepted difference"))
                                                    .setPressed(true)))
                    .isVisible();
        }
    }

    @ParameterizedTest(name = "{0}, scripts: {1}")
    @MethodSource("everywhere")
    @Execution(ExecutionMode.CONCURRENT)
    void one_of_three_leaves_and_the_two_who_stay_lose_nothing(
            Tongue tongue, boolean scripts, Browser browser) {
        var cast = new Cast(tongue, scripts, "leaving");
        var anne = cast.member("Anne");
        var basile = cast.member("Basile");
        var carole = cast.member("Carole");
        var room = cast.room("Un parcours à trois", anne, basile, carole);
        try (var host = new Visitor(browser, port, tongue, scripts, anne);
                var other = new Visitor(browser, port, tongue, scripts, basile);
                var leaving = new Visitor(browser, port, tongue, scripts, carole)) {
            host.open(room + "/expectations")
                    .write("Ce que je crains", "What I fear", "M’ennuyer")
                    .press("Sceller mes attentes", "Seal my expectations")
                    .see("C’est scellé.", "It’s sealed.");
            other.open(room + "/expectations")
                    .write("Ce que je crains", "What I fear", "Trop donner")
                    .press("Garder et revenir", "Keep and come back")
                    .see("Gardé tel quel.", "Kept as it is.");

            leaving.open(room)
                    .follow("Quitter ce partenariat", "Leave this partnership")
                    .see("chacun garde son brouillon", "each keeps their own draft")
                    .press("Partir", "Leave")
                    .see("C’est fait.", "Done.")
                    .open(room + "/expectations")
                    .seeNothingOf("M’ennuyer")
                    .seeNothingOf("Trop donner");

            host.open(room + "/expectations")
                    .see("L’échange s’est refermé", "The exchange has closed")
                    .see("M’ennuyer")
                    .seeNothingOf("Trop donner")
                    .press("Ouvrir un nouvel échange", "Open a new exchange")
                    .see("Écrivez pour vous d’abord", "Write for yourself first");
            assertThat(host.field("Ce que je crains", "What I fear")).hasValue("M’ennuyer");
            host.press("Sceller mes attentes", "Seal my expectations")
                    .see("C’est scellé.", "It’s sealed.");
            other.open(room + "/expectations");
            assertThat(other.field("Ce que je crains", "What I fear")).hasValue("Trop donner");
            other.press("Sceller mes attentes", "Seal my expectations")
                    .see("Vous voici face à face", "Here you are, face to face")
                    .see("M’ennuyer")
                    .see("Trop donner");
            leaving.open(room + "/expectations").seeNothingOf("M’ennuyer");
        }
    }

    @ParameterizedTest(name = "{0}, scripts: {1}")
    @MethodSource("everywhere")
    @Execution(ExecutionMode.CONCURRENT)
    void work_is_noted_and_its_value_opens_when_both_have_sealed_it(
            Tongue tongue, boolean scripts, Browser browser) {
        var cast = new Cast(tongue, scripts, "work");
        var anne = cast.member("Anne");
        var basile = cast.member("Basile");
        var room = Rooms.open(anne, "Travailler à deux", List.of("Basile"), cast::address, basile);
        var french = "Ce que cela vaut pour vous, en euros Une journée de cadrage";
        var english = "What it is worth to you, in euros Une journée de cadrage";
        try (var one = new Visitor(browser, port, tongue, scripts, anne);
                var other = new Visitor(browser, port, tongue, scripts, basile)) {
            one.open(room)
                    .follow("Noter une contribution", "Note some work")
                    .write("Quoi", "What", "Une journée de cadrage");
            one.field("en euros", "in euros").check();
            one.press("Noter", "Note it")
                    .see("Il reste à dire ce que cela vaut", "say what it is worth")
                    .write(french, english, "1 234,50")
                    .press("Sceller Une journée de cadrage", "Seal Une journée de cadrage")
                    .see("Scellée par vous.", "Sealed by you.");

            other.open("/today")
                    .follow("Dire", "Say it")
                    .seeNothingOf("234,50")
                    .write(french, english, "700")
                    .press("Sceller Une journée de cadrage", "Seal Une journée de cadrage")
                    .see("Vous la voyez autrement.", "You see it differently.");
            one.open(room + "/work").see("Vous la voyez autrement.", "You see it differently.");
        }
    }

    @ParameterizedTest(name = "{0}, scripts: {1}")
    @MethodSource("everywhere")
    @Execution(ExecutionMode.CONCURRENT)
    void two_part_cleanly_and_each_takes_a_note_along(
            Tongue tongue, boolean scripts, Browser browser) {
        var cast = new Cast(tongue, scripts, "parting");
        var anne = cast.member("Anne");
        var basile = cast.member("Basile");
        var room = Rooms.open(anne, "Deux ans à deux", List.of("Basile"), cast::address, basile);
        try (var one = new Visitor(browser, port, tongue, scripts, anne);
                var other = new Visitor(browser, port, tongue, scripts, basile)) {
            one.open(room)
                    .follow("Quitter ce partenariat", "Leave this partnership")
                    .see("Qui lira quoi, avant et après", "Who will read what, before and after")
                    .press("Ouvrir la sortie", "Open the exit");
            other.open("/today")
                    .see("Une sortie attend votre mot.", "An exit awaits your word.")
                    .open(room + "/exit");
            for (var line : List.of("clients", "work", "money", "material", "outside", "thanks")) {
                for (var who : List.of(one, other)) {
                    who.page.locator("#" + line + " form[action$='/ticks'] button").click();
                }
            }
            for (var who : List.of(one, other)) {
                who.open(room + "/exit")
                        .write("Ce que j’emporte", "What I take with me", "La voiture, le matin")
                        .press("Sceller", "Seal");
            }
            other.see("La voiture, le matin")
                    .press("Pour moi, on peut clore", "For me, it can close");
            one.open(room + "/exit")
                    .press("Pour moi, on peut clore", "For me, it can close")
                    .see("Votre note de clôture est là", "Your closing note is there")
                    .follow("Relire la sortie", "Read the exit again")
                    .see("Close proprement", "Closed cleanly")
                    .see("La voiture, le matin");
        }
        assertThat(basile.get(room + "/exit.txt").body())
                .contains("Deux ans à deux", "La voiture, le matin");
    }

    @ParameterizedTest(name = "{0}, scripts: {1}")
    @MethodSource("everywhere")
    @Execution(ExecutionMode.CONCURRENT)
    void two_write_a_charter_and_accept_the_very_same_text(
            Tongue tongue, boolean scripts, Browser browser) {
        var cast = new Cast(tongue, scripts, "charter");
        var anne = cast.member("Anne");
        var basile = cast.member("Basile");
        var room = Rooms.open(anne, "Une charte à deux", List.of("Basile"), cast::address, basile);
        try (var one = new Visitor(browser, port, tongue, scripts, anne);
                var other = new Visitor(browser, port, tongue, scripts, basile)) {
            one.open(room)
                    .follow("Aller à la charte", "Go to the charter")
                    .follow("Écrire une première proposition", "Write a first proposal")
                    .see("À partir d’une page blanche", "Starting from a blank page");
            one.page.locator("#value").fill("Un tiers pour qui prépare.");
            one.write(
                            "Un mot pour " + cast.name("Basile"),
                            "A word for " + cast.name("Basile"),
                            "Dis-moi si cela te va.")
                    .press("Proposer", "Propose")
                    .see(
                            "Proposé. Votre accord y est joint",
                            "Proposed. Your acceptance goes with");

            other.open("/today")
                    .follow("Lire et répondre", "Read and answer")
                    .see("Dis-moi si cela te va.")
                    .see("Un tiers pour qui prépare.")
                    .follow("Répondre par un autre texte", "Answer with another wording");
            other.page.locator("#value").fill("La moitié pour qui prépare.");
            other.press("Proposer", "Propose")
                    .see(
                            "Proposé. Votre accord y est joint",
                            "Proposed. Your acceptance goes with");

            one.open(room + "/charter").see("La moitié pour qui prépare.");
            one.page.locator("details.accept summary").first().click();
            one.press("J’accepte ce texte", "I accept this text")
                    .see("C’est en vigueur.", "It is in force.");
            other.open(room + "/charter")
                    .see("Version 1 en vigueur depuis", "Version 1, in force since")
                    .see("La moitié pour qui prépare.");
        }
    }

    @ParameterizedTest(name = "{0}, scripts: {1}")
    @MethodSource("everywhere")
    @Execution(ExecutionMode.CONCURRENT)
    void two_agree_on_a_rhythm_and_a_pulse_opens_when_both_have_answered(
            Tongue tongue, boolean scripts, Browser browser) {
        var cast = new Cast(tongue, scripts, "pulse");
        var anne = cast.member("Anne");
        var basile = cast.member("Basile");
        var room = cast.room("Prendre le pouls", anne, basile);
        var questions =
                List.of("relevant", "generous", "trusting", "responsive", "clean", "energy");
        try (var at = new Visitor(browser, port, tongue, scripts, anne)) {
            at.open(room)
                    .follow("Convenir d’un rythme", "Agree on a rhythm")
                    .see("Prendre le pouls, de temps en temps", "Taking the pulse, now and then")
                    .write(
                            "Le premier jour",
                            "The first day",
                            org.cordee.Scene.pulseDay().toString())
                    .press("Proposer à tous", "Propose to all")
                    .see(
                            "Proposé. Ce rythme vaudra quand tous auront dit oui.",
                            "Proposed. The rhythm holds once all have said yes.");
        }
        try (var at = new Visitor(browser, port, tongue, scripts, basile)) {
            at.open(room + "/pulse")
                    .press("Oui, ce rythme me va", "Yes, this rhythm suits me")
                    .see(
                            "Tous ont dit oui\u00a0: ce rythme est le vôtre.",
                            "All have said yes: this rhythm is yours.")
                    .open(room + "/pulse");
            questions.forEach(question -> at.tie(question, 6));
            at.write("Une ligne, si vous voulez", "One line, if you like", "De l’élan")
                    .press("Sceller", "Seal")
                    .see("C’est scellé", "It is sealed")
                    .press("Desceller", "Unseal")
                    .see("Descellé.", "Unsealed.")
                    .open(room + "/pulse")
                    .tie("clean", 4)
                    .press("Sceller", "Seal")
                    .see("C’est scellé", "It is sealed");
        }
        try (var at = new Visitor(browser, port, tongue, scripts, anne)) {
            at.open("/today").follow("Répondre", "Answer").seeNothingOf("De l’élan");
            questions.forEach(question -> at.tie(question, 3));
            at.press("Sceller", "Seal")
                    .see("De l’élan")
                    .see("côte à côte", "side by side")
                    .see("La mise en route", "Setting out")
                    .follow("Énergie", "Energy")
                    .see("Les courbes", "The curves")
                    .follow("Comment c’est calculé", "How this is worked out")
                    .see("Les saisons, dans l’ordre", "The seasons, in their order");
        }
    }

    @ParameterizedTest(name = "{0}, scripts: {1}")
    @MethodSource("everywhere")
    @Execution(ExecutionMode.CONCURRENT)
    void two_try_one_thing_together_open_its_door_and_pass_it(
            Tongue tongue, boolean scripts, Browser browser) {
        var cast = new Cast(tongue, scripts, "stage");
        var anne = cast.member("Anne");
        var basile = cast.member("Basile");
        var room = Rooms.open(anne, "Une étape à deux", List.of("Basile"), cast::address, basile);
        try (var one = new Visitor(browser, port, tongue, scripts, anne);
                var other = new Visitor(browser, port, tongue, scripts, basile)) {
            one.open(room)
                    .follow("Écrire cette première étape", "Write this first stage")
                    .write("Je donne", "I give", "Une matinée")
                    .write("Je reçois", "I get", "Un regard neuf")
                    .press("Proposer à " + cast.name("Basile"), "Suggest to " + cast.name("Basile"))
                    .see("C’est proposé.", "Suggested.");
            other.open(room + "/stages")
                    .see("Un texte attend votre réponse", "A text awaits your answer")
                    .follow("Essayer une chose ensemble", "Try one thing together")
                    .see("Un regard neuf")
                    .follow("Écrire ma part et répondre", "Write my part and answer")
                    .write("Je donne", "I give", "Mon atelier")
                    .write("Je reçois", "I get", "Une première fois")
                    .press("Proposer à " + cast.name("Anne"), "Suggest to " + cast.name("Anne"))
                    .see("C’est proposé.", "Suggested.");
            one.open(room)
                    .follow("Répondre", "Answer")
                    .press("Accepter ce texte", "Accept this text")
                    .see("Tous ont dit oui. Ce texte vaut.", "Everyone has said yes.")
                    .press("De mon côté, c’est réuni", "On my side, it’s there")
                    .see("C’est noté de votre côté.", "Noted on your side.");
            other.open("/today")
                    .follow("Répondre", "Answer")
                    .press("De mon côté, c’est réuni", "On my side, it’s there")
                    .see("Tous l’ont dit. L’étape est ouverte.", "The stage is open.")
                    .press("De mon côté, c’est fait", "On my side, it’s done");
            one.open(room)
                    .follow("Répondre", "Answer")
                    .press("De mon côté, c’est fait", "On my side, it’s done")
                    .see("Tous l’ont dit. L’étape est passée.", "The stage is passed.")
                    .see("Ce qui en est venu", "What came of it");
            one.page.locator("input[name=value][value='6']").check();
            one.press("Sceller", "Seal").see("C’est scellé.", "Sealed.");
            other.open(room + "/stages").see("Passée le", "Passed on");
        }
    }

    @ParameterizedTest(name = "{0}, scripts: {1}")
    @MethodSource("everywhere")
    @Execution(ExecutionMode.CONCURRENT)
    void language_theme_and_open_devices_are_settled_in_one_place(
            Tongue tongue, boolean scripts, Browser browser) {
        var cast = new Cast(tongue, scripts, "settings");
        var anne = cast.member("Anne");
        var elsewhere = new Walker(port, tongue.code);
        elsewhere.signIn(cast.address("Anne"));
        assertThat(elsewhere.get("/today").state()).isEqualTo("today:empty");
        try (var visitor = new Visitor(browser, port, tongue, scripts, anne)) {
            visitor.open("/today").follow("Réglages", "Settings");
            var page = visitor.page.locator("html");
            visitor.see("Celui-ci, depuis le", "This one, since")
                    .press("Fermer Firefox, Linux", "Close Firefox, Linux")
                    .see("Appareil fermé.", "Device signed out.");
            assertThat(elsewhere.ask("GET", "/today", java.util.Map.of()).location())
                    .endsWith("/sign-in");

            visitor.press("Changer de thème, clair ou sombre", "Change theme, light or dark");
            assertThat(page).hasAttribute("data-theme", "dark");
            visitor.press("Changer de thème, clair ou sombre", "Change theme, light or dark");
            assertThat(page).hasAttribute("data-theme", "light");

            visitor.page.getByLabel(tongue.say("English", "Français")).check();
            visitor.press("Garder", "Keep");
            // From here on in the other language.
            visitor.see(tongue.say("Language, theme, time", "Langue, thème, heure"))
                    .see(tongue.say("Kept.", "C’est gardé."));
            assertThat(page).hasAttribute("lang", tongue.say("en", "fr"));
        }
    }

    @ParameterizedTest(name = "{0}, scripts: {1}")
    @MethodSource("everywhere")
    @Execution(ExecutionMode.CONCURRENT)
    void nothing_is_left_in_the_browser_of_who_signed_out(
            Tongue tongue, boolean scripts, Browser browser) {
        var cast = new Cast(tongue, scripts, "going");
        var anne = cast.member("Anne");
        var room = cast.room("Un secret", anne, cast.member("Basile"));
        var canary = "murmure-" + tongue + "-" + scripts;
        anne.post(room + "/expectations/draft", "words.fear", canary, "version.fear", "0");
        try (var visitor = new Visitor(browser, port, tongue, scripts, anne)) {
            visitor.open(room + "/expectations");
            assertThat(visitor.field("Ce que je crains", "What I fear")).hasValue(canary);
            visitor.follow("Réglages", "Settings")
                    .press("Sortir d’ici", "Sign out here")
                    .see("Recevoir mon lien", "Send me my link");
            for (int back = 0; back < 2; back++) {
                visitor.page.goBack();
                assertThat(visitor.page.locator("main")).hasAttribute("data-page", "sign-in");
                visitor.seeNothingOf(canary);
            }
            assertThat(stored(visitor)).doesNotContain(canary);
            // The reader of the storage finds what is there.
            visitor.page.evaluate("word => localStorage.setItem('left', word)", canary);
            assertThat(stored(visitor)).contains(canary);
        }
    }

    @ParameterizedTest(name = "{0}, scripts: {1}")
    @MethodSource("everywhere")
    @Execution(ExecutionMode.CONCURRENT)
    void an_address_book_comes_in_is_looked_at_undone_and_taken_away(
            Tongue tongue, boolean scripts, Browser browser) {
        var cast = new Cast(tongue, scripts, "book");
        try (var visitor = new Visitor(browser, port, tongue, scripts, cast.member("Anne"))) {
            visitor.open("/today")
                    .follow("Rencontrer", "Meet")
                    .see("Personne ici, pour l’instant.", "No one here yet.")
                    .follow("Noter quelqu’un", "Add someone")
                    .write("Nom", "Name", "Bérénice Tallandray")
                    .press("Garder", "Keep")
                    .see("C’est gardé.", "Kept.")
                    .press("C’est un client", "This is a client")
                    .see("Client depuis le", "A client since")
                    .follow("Vos contacts", "Your contacts")
                    .follow("Importer", "Import");
            visitor.page.setInputFiles(
                    "#file",
                    new FilePayload(
                            "carnet.csv",
                            "text/csv",
                            """
                            Prénom,Nom,Téléphone,Organisation
                            TALLANDRAY,Berenice,06 12 34 56 78,
                            Yann,Querrec,,Port libre
                            ,,,
                            """
                                    .getBytes(StandardCharsets.UTF_8)));
            visitor.press("Voir ce qu’il contient", "See what is in it")
                    .see("Voici ce qui entrerait", "This is what would come in")
                    .see("gagne un téléphone", "gains a phone number")
                    .press("Faire entrer", "Bring in")
                    .see(
                            "Une fiche est entrée, une autre a gagné quelque chose",
                            "One contact came in, one other gained something")
                    .follow("Voir le carnet", "See the book")
                    .see("Yann Querrec");
            var download =
                    visitor.page.waitForDownload(() ->
                            visitor.follow("En CSV, pour un tableur", "As CSV, for a spreadsheet"));
            assertThat(download.suggestedFilename()).isEqualTo("contacts.csv");
            visitor.open("/contacts/imports")
                    .press("Défaire cet import carnet.csv", "Undo this import carnet.csv")
                    .see("Tout est comme avant.", "All is as it was before.")
                    .follow("Voir le carnet", "See the book")
                    .see("Bérénice Tallandray")
                    .seeNothingOf("Querrec");
        }
    }

    @ParameterizedTest(name = "{0}, scripts {1}, {2}")
    @MethodSource("everywhere")
    @Execution(ExecutionMode.CONCURRENT)
    void an_encounter_is_noted_in_half_a_minute_and_a_chain_begins(
            Tongue tongue, boolean scripts, Browser browser) {
        var cast = new Cast(tongue, scripts, "met");
        try (var visitor = new Visitor(browser, port, tongue, scripts, cast.member("Anne"))) {
            visitor.open("/today")
                    .follow("Rencontrer", "Meet")
                    .follow("Rencontres", "Encounters")
                    .follow("Noter une rencontre", "Note an encounter")
                    .write("Qui ?", "Who?", "Solveig Arnoult")
                    .write(
                            "Qu’est-ce qui était vivant ?",
                            "What was alive in it?",
                            "Un rire dans l’escalier")
                    .press("Garder", "Keep")
                    .see("C’est noté.", "Noted.")
                    .write("À qui écrire ensuite", "Who to write to next", "Yann Querrec")
                    .press("Garder ce nom", "Keep this name")
                    .see("Ce nom est dans votre carnet.", "This name is in your book.")
                    .follow("Yann Querrec", "Yann Querrec")
                    .see(
                            "Solveig Arnoult vous a fait rencontrer Yann Querrec.",
                            "Solveig Arnoult led you to Yann Querrec.")
                    .open("/encounters/chains")
                    .see("Jusqu’à Yann Querrec", "To Yann Querrec");
        }
    }

    @ParameterizedTest(name = "{0}, scripts {1}, {2}")
    @MethodSource("everywhere")
    @Execution(ExecutionMode.CONCURRENT)
    void two_people_are_asked_apart_and_meet_after_two_yeses(
            Tongue tongue, boolean scripts, Browser browser) {
        var cast = new Cast(tongue, scripts, "intro");
        try (var anne = new Visitor(browser, port, tongue, scripts, cast.member("Anne"));
                var basile = new Visitor(browser, port, tongue, scripts, cast.member("Basile"));
                var fanny = new Visitor(browser, port, tongue, scripts, null)) {
            anne.open("/introductions")
                    .follow("Présenter deux personnes", "Introduce two people")
                    .write("La première personne", "The first person", cast.name("Fanny"))
                    .write("La seconde", "The second", cast.name("Mélisse"))
                    .write(
                            "Pourquoi cette rencontre, dit à la première",
                            "Why meet, said to the first",
                            "Elle se tait comme toi.")
                    .press("Demander à l’une et à l’autre", "Ask them both")
                    .see(
                            "Chaque personne a droit à sa raison à elle.",
                            "Each person deserves a reason of their own.")
                    .see(
                            "Il manque une adresse où lui poser la question.",
                            "There is no address yet at which to ask them.")
                    .write(
                            "Pourquoi cette rencontre, dit à la seconde",
                            "Why meet, said to the second",
                            "Elle apprend aux tuteurs à se taire.")
                    .write("Adresse de la première", "Address of the first", cast.address("fanny"))
                    .write("Adresse de la seconde", "Address of the second", cast.address("basile"))
                    .press("Demander à l’une et à l’autre", "Ask them both")
                    .see("Les deux questions sont parties.", "Both questions are on their way.");

            assertThat(fanny.openMail("introduction", cast.address("fanny")))
                    .isEqualTo(
                            tongue.say(
                                    cast.name("Anne") + " vous propose une rencontre",
                                    cast.name("Anne") + " proposes that you meet somebody"));
            fanny.see("Elle se tait comme toi.")
                    .press("Oui, volontiers", "Yes, gladly")
                    .see("Oui, c’est noté", "Yes, that is noted")
                    .press("Reprendre ma réponse", "Take my answer back")
                    .press("Oui, volontiers", "Yes, gladly")
                    .see("Oui, c’est noté", "Yes, that is noted");

            basile.open("/today")
                    .follow("Répondre", "Answer")
                    .see("Elle apprend aux tuteurs à se taire.")
                    .seeNothingOf(cast.address("fanny"))
                    .press("Oui, volontiers Fanny", "Yes, gladly Fanny")
                    .see("Deux oui.", "Two yeses.")
                    .see(cast.name("Fanny"))
                    .see(cast.address("fanny"))
                    .press(
                            "Mettre dans mon carnet " + cast.name("Fanny"),
                            "Put into my address book " + cast.name("Fanny"))
                    .see("C’est dans votre carnet", "It is in your address book");
            anne.open("/introductions")
                    .see("Les coordonnées sont échangées.", "The addresses have been exchanged.");
        }
    }

    @ParameterizedTest(name = "{0}, scripts {1}, {2}")
    @MethodSource("everywhere")
    @Execution(ExecutionMode.CONCURRENT)
    void what_one_hears_of_goes_to_whom_it_suits_and_is_answered(
            Tongue tongue, boolean scripts, Browser browser) {
        var cast = new Cast(tongue, scripts, "pass");
        var host = cast.member("Anne");
        var guest = cast.member("Basile");
        cast.room("Une offre à deux", host, guest);
        guest.post(
                "/profile/needs",
                "words",
                "Entrer dans des ateliers de laiterie",
                "weeks",
                "4",
                "audience",
                "partners");
        try (var anne = new Visitor(browser, port, tongue, scripts, host);
                var basile = new Visitor(browser, port, tongue, scripts, guest);
                var mail = new Visitor(browser, port, tongue, scripts, null)) {
            anne.open("/opportunities")
                    .write(
                            "Ce que vous avez entendu, en une ligne",
                            "What you heard, in one line",
                            "Une laiterie forme ses chefs d’atelier, écrire à direction@laiterie.example")
                    .press("Chercher à qui elle ira", "See who it could go to")
                    .see("Une adresse de courriel.", "An e-mail address.")
                    .write(
                            "Ce que vous avez entendu, en une ligne",
                            "What you heard, in one line",
                            "Une laiterie forme ses chefs d’atelier")
                    .press("Chercher à qui elle ira", "See who it could go to")
                    .see("Entrer dans des ateliers de laiterie")
                    .press("Servir à Basile", "Send it to Basile")
                    .see("la balle lui est servie", "it was passed to them");

            assertThat(mail.openMail("opportunity", cast.address("basile")))
                    .startsWith(
                            tongue.say(
                                    "Une passe d’" + cast.name("Anne"),
                                    "An opportunity from " + cast.name("Anne")));
            mail.see("Une laiterie forme ses chefs d’atelier")
                    .press("Présent !", "I’m in")
                    .see(
                            "La personne qui vous l’a passée le sait.",
                            "Whoever passed it to you knows.")
                    .press("Reprendre ma réponse", "Take my answer back")
                    .see("Une laiterie forme ses chefs d’atelier");

            basile.open("/today")
                    .follow("Répondre", "Answer")
                    .see("Une laiterie forme ses chefs d’atelier")
                    .press("Présent !", "I’m in")
                    .see("vous met en contact", "puts you in touch")
                    .write(
                            "Un mot pour toute la chaîne",
                            "A word for the whole chain",
                            "Merci d’y avoir pensé")
                    .press("Remercier toute la chaîne", "Thank the whole chain")
                    .see("Votre merci est parti", "Your thanks are on their way");
            anne.open("/today")
                    .see("remercie toute la chaîne", "thanks the whole chain")
                    .follow("Lire", "Read")
                    .see("Merci d’y avoir pensé");
        }
    }

    @ParameterizedTest(name = "{0}, scripts {1}, {2}")
    @MethodSource("everywhere")
    @Execution(ExecutionMode.CONCURRENT)
    void whoever_says_what_they_seek_finds_somebody_with_the_reasons(
            Tongue tongue, boolean scripts, Browser browser) {
        var cast = new Cast(tongue, scripts, "find");
        // Each walk in a region of its own, so that walks do not meet.
        var zone =
                tongue == Tongue.FRENCH
                        ? scripts ? "asia-pacific" : "africa"
                        : scripts ? "americas" : "europe";
        var basile = cast.member("Basile");
        basile.post("/profile/items/searches", "words", "", "skill", "team/trust", "weight", "3");
        basile.post(
                "/profile/items/offers", "words", "", "skill", "conflict/mediation", "weight", "3");
        basile.post("/profile/positioning", "zone", zone, "service", "teams");
        basile.post("/profile/record", "code", "icf");
        basile.post("/profile/meeting", "looking", "true", "introductions", "2", "window", "1");
        try (var visitor = new Visitor(browser, port, tongue, scripts, cast.member("Anne"))) {
            visitor.open("/affinities")
                    .see("Vous ne cherchez pas en ce moment.", "You are not looking at the moment.")
                    .open("/profile/items/searches");
            visitor.page.locator("#skill-0").fill(tongue.say("Médiation", "Mediation"));
            visitor.press("Garder", "Keep").open("/profile/items/offers");
            visitor.page
                    .locator("#skill-0")
                    .fill(tongue.say("Confiance dans l’équipe", "Trust in the team"));
            visitor.press("Garder", "Keep").open("/profile/positioning");
            visitor.page.locator("input[value='" + zone + "']").check();
            visitor.press("Garder", "Keep").open("/profile/record");
            visitor.page.locator("input[name='code'][value='icf']").check();
            visitor.press("Garder", "Keep").open("/profile/meeting");
            visitor.page.locator("input[name='looking']").check();
            visitor.press("Garder", "Keep");
            Nights.fall(house);
            visitor.open("/affinities")
                    .see(cast.name("Basile"))
                    .see("1 sur 1", "1 of 1")
                    .follow("Comment c’est calculé", "How this is worked out")
                    .see("À quelles conditions", "On which conditions")
                    .open("/affinities")
                    .follow(cast.name("Basile"), cast.name("Basile"))
                    .see(tongue.say("Médiation", "Mediation"));
        }
    }

    @ParameterizedTest(name = "{0}, scripts {1}, {2}")
    @MethodSource("everywhere")
    @Execution(ExecutionMode.CONCURRENT)
    void an_advice_and_a_lead_are_noted_and_ones_reasons_are_kept(
            Tongue tongue, boolean scripts, Browser browser) {
        var cast = new Cast(tongue, scripts, "advised");
        try (var visitor = new Visitor(browser, port, tongue, scripts, cast.member("Anne"))) {
            visitor.open("/today")
                    .follow("Rencontrer", "Meet")
                    .follow("Avis", "Advice")
                    .follow("Noter un avis", "Note a piece of advice")
                    .write(
                            "L’avis, dans ses mots",
                            "The advice, in their words",
                            "Les salons, ça ne marche pas")
                    .write("De qui", "From whom", "Lazare Doutant")
                    .write("Sur quel sujet", "On what subject", "Les salons");
            choose(visitor, "elle l’a vu faire", "has seen it done");
            choose(visitor, "écarter", "set aside");
            choose(visitor, "avec les deux voies", "with the two channels");
            visitor.press("Garder", "Keep").see("C’est noté.", "Noted.").see("Lazare Doutant");
            choose(visitor, "j’ai bien fait", "I did well");
            visitor.write(
                            "Ce que cela a donné, en quelques mots",
                            "What it gave, in a few words",
                            "Deux clients au salon de mars")
                    .press("Garder", "Keep")
                    .see("Deux clients au salon de mars")
                    .open("/channels")
                    .follow("Noter une demande", "Note a lead")
                    .write("La demande", "The lead", "Une mutuelle");
            choose(visitor, "par quelqu’un", "through someone");
            visitor.write("D’où elle vient", "Where it came from", "une ancienne cliente")
                    .write("Honoraires facturés", "Fees invoiced", "4800")
                    .press("Garder", "Keep")
                    .see("C’est noté.", "Noted.")
                    .follow("Revenir aux deux voies", "Back to the two channels")
                    .see("1 demande, aucun client, 1 en cours", "1 lead, no client, 1 open")
                    .write(
                            "Ce semestre, je continue parce que…",
                            "This half-year, I go on because…",
                            "Chaque rencontre m’apprend quelque chose")
                    .press("Garder cette relecture", "Keep this review")
                    .see("Vos mots sont gardés.", "Your words are kept.");
        }
    }

    @ParameterizedTest(name = "{0}, scripts {1}, {2}")
    @MethodSource("everywhere")
    @Execution(ExecutionMode.CONCURRENT)
    void feedback_is_asked_for_given_and_opened_when_one_likes(
            Tongue tongue, boolean scripts, Browser browser) {
        var cast = new Cast(tongue, scripts, "feedback");
        var host = cast.member("Anne");
        var guest = cast.member("Basile");
        cast.room("Une offre à deux", host, guest);
        try (var anne = new Visitor(browser, port, tongue, scripts, host);
                var basile = new Visitor(browser, port, tongue, scripts, guest)) {
            basile.open("/feedback")
                    .see("Rien d’ouvert encore.", "Nothing opened yet.")
                    .follow("Demander un retour", "Ask for feedback");
            basile.field("À qui ?", "Whom?").selectOption(cast.name("Anne"));
            basile.write("Votre question", "Your question", "Ma façon de conclure, mardi")
                    .press("Demander", "Ask")
                    .see("Il viendra quand il viendra", "It will come when it comes");

            anne.open("/today")
                    .see("vous demande un retour", "asks you for feedback")
                    .follow("Lire la question", "Read the question")
                    .see("Ma façon de conclure, mardi")
                    .write("Votre retour", "Your feedback", "Tu conclus avant de finir")
                    .press("Donner ce retour", "Give this feedback")
                    .see("Dites de quelle sorte il est.", "Say of which kind it is.");
            choose(anne, "Confrontant", "Confronting");
            anne.press("Donner ce retour", "Give this feedback")
                    .see(
                            "Vous ne saurez pas si c’est fait.",
                            "You will not know whether they have.");

            basile.open("/today")
                    .see("vous offre un retour confrontant", "offers you confronting feedback")
                    .follow("Voir", "Look")
                    .see("Il est fermé", "It is closed")
                    .press("Ouvrir", "Open")
                    .see("Tu conclus avant de finir");
        }
    }

    @ParameterizedTest(name = "{0}, scripts {1}, {2}")
    @MethodSource("everywhere")
    @Execution(ExecutionMode.CONCURRENT)
    void a_gesture_is_noted_confirmed_and_comes_back_by_another_road(
            Tongue tongue, boolean scripts, Browser browser) {
        var cast = new Cast(tongue, scripts, "loop");
        var host = cast.member("Anne");
        var guest = cast.member("Basile");
        var third = cast.member("Carole");
        var today = LocalDate.now();
        try (var anne = new Visitor(browser, port, tongue, scripts, host);
                var basile = new Visitor(browser, port, tongue, scripts, guest)) {
            anne.open("/today")
                    .follow("Donner", "Give")
                    .follow("Gestes", "Gestures")
                    .follow("Noter un geste", "Note a gesture")
                    .write("Avec qui ?", "With whom?", cast.name("Basile"))
                    .write("Ce qui a été offert", "What was given", "Une relecture franche")
                    .write("Quand", "When", today.minusDays(30).toString());
            choose(anne, "Un coup de main", "A helping hand");
            anne.press("Noter ce geste", "Note this gesture")
                    .see("Dites de qui il s’agit.", "Say who is meant.");
            anne.page.locator("label:has(input[name='who.chosen'][value^='member.'])").click();
            anne.press("Noter ce geste", "Note this gesture").see("C’est noté.", "It is noted.");

            basile.open("/today")
                    .see("Une relecture franche")
                    .open("/gestures?side=received")
                    .press("C’est bien cela", "So it was")
                    .see("Vous l’avez confirmé.", "You confirmed it.")
                    .write("En quelques mots", "In a few words", "J’ai tout réécrit")
                    .press("Le raconter", "Tell it")
                    .see("C’est raconté.", "It is told.");

            gives(guest, cast.name("Carole"), "Le nom d’une salle", today.minusDays(20));
            var handedOn = confirmation(third);
            third.post(handedOn);
            third.post(handedOn.replace("/confirmations", "/story"), "told", "yes");
            gives(third, cast.name("Anne"), "Une place à la tribune", today.minusDays(10));
            anne.open("/gestures")
                    .see("J’ai tout réécrit")
                    .open("/gestures?side=received")
                    .press("C’est bien cela", "So it was")
                    .see("Vous l’avez confirmé.", "You confirmed it.");
            untilTold(host);
            anne.open("/today")
                    .follow("Lire l’histoire", "Read the story")
                    .see("Un geste vous est revenu", "A gesture came back to you")
                    .see("Une place à la tribune")
                    .seeNothingOf("Le nom d’une salle")
                    .press("C’est lu", "I have read it")
                    .see("Cette boucle quitte Aujourd’hui", "This loop leaves Today")
                    .follow("Ma cordée", "My network")
                    .follow(cast.name("Basile"), cast.name("Basile"))
                    .see("Noter un geste", "Note a gesture");
        }
    }

    /// Something given to a member, as its giver notes it.
    private static void gives(Walker giver, String name, String words, LocalDate day) {
        var asked = giver.postOnce("/gestures/new", "who", name, "words", words, "kind", "hand");
        giver.post(
                "/gestures/new",
                "side",
                "gave",
                "who",
                name,
                "who.asked",
                name,
                "who.chosen",
                asked.find("value=\"(member\\.[0-9a-f-]{36})\""),
                "words",
                words,
                "kind",
                "hand",
                "day",
                day.toString(),
                "told",
                "yes");
    }

    /// Where what reached somebody last is confirmed.
    private static String confirmation(Walker receiver) {
        return receiver.get("/gestures?side=received")
                .find("action=\"(/gestures/[0-9a-f-]{36}/confirmations)\"");
    }

    /// The watch finds a loop by itself, soon after it has closed.
    private static void untilTold(Walker member) {
        for (int tries = 0;
                !member.get("/gestures/loops").state().equals("loops:told") && tries < 300;
                tries++) {
            LockSupport.parkNanos(100_000_000);
        }
    }

    private static void choose(Visitor visitor, String french, String english) {
        visitor.page
                .getByRole(
                        AriaRole.RADIO,
                        new com.microsoft.playwright.Page.GetByRoleOptions()
                                .setName(visitor.tongue.say(french, english))
                                .setExact(true))
                .first()
                .check();
    }

    @Test
    void what_needs_scripts_is_little_and_has_its_reason_in_the_documentation() throws Exception {
        var documented =
                java.nio.file.Files.readAllLines(java.nio.file.Path.of("docs", "browser.md"))
                        .stream()
                        .filter(line -> line.contains(": without scripts "))
                        .map(line -> line.substring("- ".length()))
                        .toList();
        assertThat(documented).isEqualTo(ONLY_WITH_SCRIPTS);
    }

    /// Everything that the browser keeps for this site.
    private static String stored(Visitor visitor) {
        return visitor.page.evaluate(
                        """
                        async () => {
                          const kept = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), document.cookie];
                          for (const { name, version } of await indexedDB.databases()) {
                            const database = await new Promise((done, failed) => {
                              const asked = indexedDB.open(name, version);
                              asked.onsuccess = () => done(asked.result);
                              asked.onerror = failed;
                            });
                            for (const store of database.objectStoreNames) {
                              kept.push(JSON.stringify(await new Promise((done) => {
                                database.transaction(store).objectStore(store).getAll().onsuccess = (e) => done(e.target.result);
                              })));
                            }
                          }
                          for (const name of await caches.keys()) {
                            const cache = await caches.open(name);
                            for (const asked of await cache.keys()) kept.push(await (await cache.match(asked)).text());
                          }
                          return kept.join("\\n");
                        }\
                        """)
                + visitor.context.storageState();
    }

    private static Locator point(Visitor visitor, String words) {
        return visitor.page
                .locator("li.point")
                .filter(new Locator.FilterOptions().setHasText(words));
    }

    private static void mark(Visitor visitor, String words, String french, String english) {
        var name = visitor.tongue.say(french, english);
        var button =
                point(visitor, words)
                        .getByRole(
                                AriaRole.BUTTON,
                                new Locator.GetByRoleOptions().setName(name).setExact(true));
        button.click();
        assertThat(button).hasAttribute("aria-pressed", "true");
    }

    /// The people of one walk: names of their own, so that walks do not meet.
    private final class Cast {
        private final Tongue tongue;
        private final String walk;
        private final String family;

        Cast(Tongue tongue, boolean scripts, String walk) {
            this.tongue = tongue;
            this.walk = walk + (scripts ? "-with-" : "-without-") + tongue.code;
            family =
                    tongue == Tongue.FRENCH
                            ? scripts ? "Aubrac" : "Belval"
                            : scripts ? "Corvin" : "Dorlac";
        }

        String name(String first) {
            return first + " " + family + "-" + walk.substring(0, 4);
        }

        String address(String first) {
            return first.toLowerCase(java.util.Locale.ROOT) + "@" + walk + ".example";
        }

        Walker member(String first) {
            return Walker.member(port, address(first), name(first), tongue.code);
        }

        /// A room that all of them have joined.
        String room(String purpose, Walker host, Walker... guests) {
            return Rooms.open(host, purpose, List.of("Basile", "Carole"), this::address, guests);
        }
    }
}
