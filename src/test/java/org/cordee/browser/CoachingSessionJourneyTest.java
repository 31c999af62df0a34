package org.cordee.browser;

import com.microsoft.playwright.Browser;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordee.Walker;
import org.cordee.vault.VaultOwner;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What a coach comes to a session for, walked on a telephone in French and in English, with
/// scripts and without.
@InABrowser
class CoachingSessionJourneyTest {
    @LocalServerPort int port;

    static Stream<Arguments> everywhere() {
        return JourneysTest.everywhere();
    }

    @ParameterizedTest(name = "{0}, scripts: {1}")
    @MethodSource("everywhere")
    @Execution(ExecutionMode.CONCURRENT)
    void a_session_is_planned_noted_and_the_next_prepared(
            Tongue tongue, boolean scripts, Browser browser) {
        var walker =
                Walker.member(
                        port,
                        UUID.randomUUID() + "@coaching.example",
                        "Philomène Séance",
                        tongue.code);
        VaultOwner.founds(walker);
        var engagement =
                walker.post("/engagements/new", "organisation", "Moulins de Haute-Combe").path();
        try (var coach = new Visitor(browser, port, tongue, scripts, walker)) {
            coach.open(engagement)
                    .follow("Séances", "Sessions")
                    .see("Aucune séance pour l’instant.", "No session so far.")
                    .follow("Prévoir une séance", "Plan a session")
                    .write("Jour", "Day", "2026-03-05")
                    .write("Heure", "Hour", "10:00")
                    .press("Prévoir", "Plan it")
                    .see("La séance est prévue.", "The session is planned.");
            var session = here(coach);
            coach.open(session)
                    .follow("Noter le sujet choisi", "Note the subject they chose")
                    .write(
                            "Le sujet, tel qu’il le dit",
                            "The subject, as they say it",
                            "Je refais le planning la nuit.")
                    .press("Garder ce sujet", "Keep this subject")
                    .see("Le sujet est gardé.", "The subject is kept.");
            // What was said at the foot of the screen is gone once one comes back.
            coach.open(session)
                    .follow("Noter en cinq colonnes", "Note in five columns")
                    .write("Faits", "Facts", "Le 5 mars, trois plannings refaits")
                    .write("L’opinion, 1", "Opinion 1", "Il ne nous fait pas confiance")
                    .write("Émotions", "Emotions", "Fatigue, dite en riant")
                    .write("Difficile à dire", "Hard to say", "La nuit tourne mieux sans lui")
                    .press("Garder", "Keep")
                    .see("Dites de qui elle est", "Say whose it is")
                    .write("De qui, 1", "Whose, 1", "L’équipe, par Étienne")
                    .press("Garder", "Keep")
                    .see("Fatigue, dite en riant")
                    .see("L’équipe, par Étienne");
            coach.open(session)
                    .follow("Deux minutes", "Two minutes")
                    .write("Le prochain pas", "The next step", "Ne rien ouvrir après 20 h")
                    .write("Une dérive", "A drift", "J’ai donné un conseil")
                    .press("Garder", "Keep")
                    .see("Ne rien ouvrir après 20 h")
                    .see("Encore ouvert.", "Still open.");
            coach.open(engagement + "/sessions/new")
                    .write("Jour", "Day", "2027-03-19")
                    .press("Prévoir", "Plan it")
                    .see("La séance est prévue.", "The session is planned.");
            coach.open(here(coach))
                    .follow("Préparer la séance", "Prepare the session")
                    .see("Je refais le planning la nuit.")
                    .see("Ne rien ouvrir après 20 h")
                    .see("La nuit tourne mieux sans lui")
                    .see("J’ai donné un conseil")
                    .seeNothingOf("Fatigue, dite en riant")
                    .write("Mon intention", "My intention", "Me taire plus longtemps")
                    .press("Garder", "Keep")
                    .see("C’est gardé.", "Kept.");
            coach.open(session)
                    .press("Suivi jusqu’au bout", "Followed to its end")
                    .see("Le sujet est clos.", "The subject is closed.");
        }
    }

    private static String here(Visitor coach) {
        return coach.page.url().replaceFirst("^https?://[^/]+", "");
    }
}
