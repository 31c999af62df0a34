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

/// What a coach comes to an engagement for, walked on a telephone in French and in English, with
/// scripts and without.
@InABrowser
class EngagementJourneyTest {
    @LocalServerPort int port;

    static Stream<Arguments> everywhere() {
        return JourneysTest.everywhere();
    }

    @ParameterizedTest(name = "{0}, scripts: {1}")
    @MethodSource("everywhere")
    @Execution(ExecutionMode.CONCURRENT)
    void an_engagement_is_opened_in_the_vault_and_its_names_guarded(
            Tongue tongue, boolean scripts, Browser browser) {
        var walker =
                Walker.member(
                        port,
                        UUID.randomUUID() + "@engagements.example",
                        "Philomène Cordage",
                        tongue.code);
        try (var coach = new Visitor(browser, port, tongue, scripts, walker)) {
            coach.open("/today")
                    .follow("Accompagner", "Accompany")
                    .follow("Préparer mon coffre", "Prepare my vault")
                    .follow("Ajouter un code à six chiffres", "Add a six-digit code");
            var secret = VaultOwner.secret(coach.page.content());
            coach.write("Le premier code", "The first code", VaultOwner.code(secret, 0))
                    .press("Ajouter ce code", "Add this code")
                    .follow("Accompagner", "Accompany")
                    .see("Aucun accompagnement pour l’instant.", "No engagement so far.")
                    .follow("Ouvrir un accompagnement", "Open an engagement")
                    .write("Les personnes", "The people", "Ombeline Vertefeuille")
                    .press("Ouvrir", "Open it")
                    .see("Donnez le nom du client", "Give the name of the client")
                    .see("Ombeline Vertefeuille")
                    .write("Le client", "The client", "Moulins de Haute-Combe")
                    .press("Ouvrir", "Open it")
                    .see(
                            "L’accompagnement est ouvert. La garde connaît ses noms.",
                            "The engagement is open. The guard knows its names.")
                    .see("Ombeline Vertefeuille");
            var path = coach.page.url().replaceFirst("^https?://[^/]+", "");
            // What was said at the foot of the screen is gone once one comes back.
            coach.open(path)
                    .press("Verrouiller", "Lock")
                    .see("Le coffre est verrouillé", "The vault is locked")
                    .open("/engagements")
                    .see("Votre coffre est verrouillé", "Your vault is locked")
                    .seeNothingOf("Haute-Combe");
            // The guard goes on knowing the names.
            coach.open("/practices/new")
                    .write("En quelques mots", "In a few words", "Avec Ombeline Vertefeuille");
            coach.page.locator("label:has(input[name=recognised][value=no])").click();
            coach.press("Partager", "Share")
                    .see("Ombeline Vertefeuille")
                    .see("Un nom de vos clients.", "A name of your clients.");
            coach.open(path)
                    .write("Code à six chiffres", "Six-digit code", VaultOwner.code(secret, 1))
                    .press("Ouvrir le coffre", "Open the vault")
                    .see("Moulins de Haute-Combe")
                    .follow("Clore l’accompagnement", "End the engagement")
                    .press("Clore", "End it")
                    .see("L’accompagnement est clos.", "The engagement is over.");
        }
    }

    @ParameterizedTest(name = "{0}, scripts: {1}")
    @MethodSource("everywhere")
    @Execution(ExecutionMode.CONCURRENT)
    void what_is_to_be_reached_and_the_contract_are_agreed_on(
            Tongue tongue, boolean scripts, Browser browser) {
        var walker =
                Walker.member(
                        port,
                        UUID.randomUUID() + "@engagements.example",
                        "Philomène Parole",
                        tongue.code);
        VaultOwner.founds(walker);
        var path = walker.post("/engagements/new", "organisation", "Moulins de Haute-Combe").path();
        try (var coach = new Visitor(browser, port, tongue, scripts, walker)) {
            coach.open(path)
                    .follow("Le premier entretien", "The first interview")
                    .write(
                            "Un lundi ordinaire, à quoi verrait-on que cela a servi\u00a0?",
                            "On an ordinary Monday, by what would one see that it has helped?",
                            "Le planning est affiché")
                    .press("Garder", "Keep")
                    .see("Le planning est affiché")
                    .follow("En faire des objectifs", "Turn it into objectives")
                    .follow("Convenir d’un objectif", "Agree on an objective")
                    .write("L’objectif", "The objective", "Déléguer le planning")
                    .press("Convenir", "Agree")
                    .see("Dites à quoi chacun le verra", "Say by what each will see it")
                    .write("L’indicateur convenu", "The agreed indicator", "Fait sans elle")
                    .press("Convenir", "Agree")
                    .see("L’objectif est convenu.", "The objective is agreed.")
                    .open(path)
                    .follow("Contrat", "Contract")
                    .follow("Écrire le contrat", "Write the contract")
                    .see("Déléguer le planning")
                    .write("Personne accompagnée", "Person accompanied", "Ombeline Vertefeuille")
                    .press("Garder et relire", "Keep and read again")
                    .see(
                            "reste entre la personne accompagnée et le coach",
                            "stays between the person accompanied and the coach")
                    .press("Proposer ce texte", "Propose this text")
                    .see("Le texte est proposé. Il ne change plus.", "The text is proposed.")
                    .open(path + "/contract")
                    .press("Accepter ce texte", "Accept this text")
                    .see("Le contrat attend les autres parties.", "waits for the other parties.")
                    .open(path + "/review")
                    .write("Ce que j’en emporte", "What I take with me", "Demander plus tôt")
                    .press("Clore", "End it")
                    .see("L’accompagnement est clos.", "The engagement is over.");
        }
    }
}
