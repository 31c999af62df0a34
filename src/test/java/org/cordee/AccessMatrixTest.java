package org.cordee;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Who gets what from every address there is: `access-matrix.tsv`, written by hand, asked for over
/// HTTP line by line.
@InTheHouse
@org.junit.jupiter.api.TestInstance(Lifecycle.PER_CLASS)
class AccessMatrixTest {
    @LocalServerPort int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private final Scene scene = new Scene();
    private final Map<String, Scene.@Nullable Person> people = new LinkedHashMap<>();

    @SuppressWarnings("NullAway.Init")
    private Scene.Person guide;

    /// Others for each line, so that no page is long with what earlier lines left.
    private void people() {
        people.put("anonymous", null);
        people.put("unnamed", scene.person(address(), ""));
        people.put("stranger", scene.person(address(), "Ulysse Étrange"));
        people.put("party", scene.person(address(), "Paule Partie"));
        people.put("departed", scene.person(address(), "Denis Départ"));
        people.put("invited", scene.person(address(), "Inès Invitée"));
        people.put("claimant", scene.person(address(), "Clément Ailleurs"));
        guide = scene.person(address(), "Gilda Guide");
        people.put("steward", scene.person(address(), "Irène Intendante"));
        scene.run(
                "insert into stewardship (member, since) values (?, now())",
                person("steward").id());
    }

    @AfterAll
    void leave() {
        scene.close();
    }

    @Test
    void every_route_has_its_line_and_every_line_its_route() throws IOException {
        assertThat(differences(routes(), matrix().keySet())).isEmpty();
    }

    @Test
    void and_a_route_or_a_line_too_many_is_found() throws IOException {
        var one = new TreeSet<>(routes());
        one.add("GET /unlisted");
        assertThat(differences(one, matrix().keySet())).containsExactly("no line: GET /unlisted");
        var lines = new TreeSet<>(matrix().keySet());
        lines.add("POST /gone");
        assertThat(differences(routes(), lines)).containsExactly("no route: POST /gone");
    }

    @Test
    void everybody_gets_what_the_matrix_says_and_nothing_else() throws IOException {
        assertThat(answers(matrix())).isEmpty();
    }

    @Test
    void and_a_wrong_expectation_is_found() {
        var opened = new LinkedHashMap<String, String>();
        people.keySet().forEach(role -> opened.put(role, "200"));
        assertThat(answers(Map.of("GET /partnerships/{id}", opened)))
                .contains("GET /partnerships/{id} as stranger: 404, not 200")
                .noneMatch(line -> line.contains(" as party"));
    }

    private List<String> answers(Map<String, Map<String, String>> matrix) {
        var wrong = new ArrayList<String>();
        matrix.forEach((route, expected) -> {
            people();
            expected.forEach((role, outcome) -> {
                var answer = answer(route, role);
                if (!answer.equals(outcome)) {
                    wrong.add(route + " as " + role + ": " + answer + ", not " + outcome);
                }
            });
        });
        return wrong;
    }

    /// Each in a room of its own, so that nobody's visit changes another's.
    private String answer(String route, String role) {
        var party = person("party");
        var room = scene.room(party, person("departed"), person("invited"), person("claimant"));
        if (route.contains("/marks") || route.contains("/open")) {
            scene.reveal(room, party);
        }
        if (route.contains("/exit")) {
            scene.exit(room, party, person("departed"));
        }
        var agreement = agreement(route, room, party);
        var charter = route.contains("/charter") ? scene.charter(room, party) : null;
        var guided =
                route.contains("/accompaniment") ? scene.accompaniment(room, party, guide) : null;
        var pulse =
                route.contains("/pulse") || route.contains(" /m/")
                        ? scene.pulse(room, party, scene.person(address(), "Perrine Pouls"))
                        : null;
        var stage =
                route.contains("{stage}")
                        ? scene.stage(
                                room,
                                party,
                                route.matches(".*/(exit|stop|questions|seal|unsealing)")
                                        && !route.contains("/expectations"))
                        : null;
        if (route.contains("/helm/{partner}")) {
            scene.joins(room, person("steward"));
        }
        // What an address does not speak of is not set up: thousands of answers are asked for.
        var commitment = made(route, "{commitment}", () -> scene.commitment(room, party));
        var contribution = made(route, "{contribution}", () -> scene.contribution(room, party));
        var terms = route.contains("/terms/") ? scene.terms(room, party) : null;
        var pair = route.contains("/links") ? scene.pair(room, party) : null;
        if (route.contains("/pre-mortem/")) {
            scene.preMortem(room, party);
        }
        var page = scene.page(room, party);
        var me = people.get(role);
        var session = me == null ? null : scene.session(me).text();
        var contact = scene.contact(party, "Yann Querrec");
        var encounter = made(route, "/encounters/", () -> scene.encounter(party, contact));
        var advice = made(route, "/advice/", () -> scene.advice(party, contact));
        var lead = made(route, "/channels/", () -> scene.lead(party, contact));
        var attachment = made(route, "/attachments/", () -> scene.attachment(party));
        var entry =
                made(
                        route,
                        route.contains("{look}") ? "{look}" : "{entry}",
                        () -> scene.entry(party));
        var look = made(route, "{look}", () -> scene.look(party, entry, person("steward")));
        var capture = made(route, "{capture}", () -> scene.capture(party));
        // What reached the party, and the steward says of nothing.
        var gesture = made(route, "{gesture}", () -> scene.gestureTo(person("steward"), party));
        var feedback = made(route, "{feedback}", () -> scene.feedback(person("steward"), party));
        var story =
                made(
                        route,
                        "{story}",
                        () -> scene.story(party, person("steward"), person("stranger")));
        // The party holds it, the claimant is in it, the departed was, and the steward is asked in.
        var company =
                route.contains("{circle}")
                                || route.contains("{practice}")
                                || route.contains("{sitting}")
                        ? scene.circle(
                                party, person("claimant"), person("departed"), person("steward"))
                        : new Scene.Company(UUID.randomUUID(), UUID.randomUUID());
        // The party's, read by the claimant.
        var practice =
                route.contains("{practice}")
                        ? scene.practice(party, company.circle())
                        : new Scene.Written(UUID.randomUUID(), UUID.randomUUID());
        // The party's, about which the claimant is asked too.
        var action =
                made(
                        route,
                        "{action}",
                        () -> scene.action(party, person("claimant"), company.circle()));
        // The party holds it, the claimant brings the question.
        var sitting =
                route.contains("{sitting}")
                        ? scene.sitting(party, person("claimant"), company.circle())
                        : new Scene.Sitting(UUID.randomUUID(), UUID.randomUUID());
        // Proposed to the party and to the claimant.
        var proposed = made(route, "{proposed}", () -> scene.proposed(party, person("claimant")));
        var twin = made(route, "/contacts/", () -> scene.contact(party, "Y. Querrec"));
        if (route.contains("/setting-apart")) {
            scene.run(
                    "update contact set removed_at = now(), merged = array[?]::uuid[] where id = ?",
                    contact,
                    twin);
        }
        var tie = made(route, "{tie}", () -> scene.tie(person("steward"), party));
        var thanks = made(route, "{thanks}", () -> scene.thanks(person("steward"), party));
        // The party's own, whose question is put to the party too.
        var introduced = scene.introduction(party, party);
        var heard = scene.opportunity(party, party);
        var opener = made(route, "{opener}", () -> scene.opener(party));
        var engagement = made(route, "{engagement}", () -> scene.engagement(party));
        var stakeholder = made(route, "{stakeholder}", () -> scene.stakeholder(party, engagement));
        var reading = made(route, "/alliances/", () -> scene.reading(party, engagement));
        var coaching =
                route.contains("{coaching}") || route.contains("{subject}")
                        ? scene.coaching(party, engagement)
                        : new Scene.Coaching(UUID.randomUUID(), UUID.randomUUID());
        var objective = made(route, "{objective}", () -> scene.objective(party, engagement));
        var file = made(route, "/imports/", () -> scene.importOf(party, "carnet.csv"));
        var other = scene.session(party);
        var link = scene.link("lien-" + address());
        var parts = route.split(" ");
        var path =
                parts[1].replace("/i/{secret}", "/i/" + room.invitation().text())
                        .replace("/m/{secret}", "/m/" + (pulse == null ? "" : pulse.link().text()))
                        .replace(
                                "{agreement}",
                                pulse == null ? "{agreement}" : pulse.agreement().toString())
                        .replace("{view}", pulse == null ? "" : pulse.view().toString())
                        .replace("/rules/{name}", "/rules/season")
                        .replace("{secret}", link.text())
                        .replace("/invitations/{id}", "/invitations/" + room.invitation().id())
                        .replace("/contacts/imports/{id}", "/contacts/imports/" + file)
                        .replace("/contacts/{id}", "/contacts/" + contact)
                        .replace("/members/{id}", "/members/" + party.id())
                        .replace("{list}", "offers")
                        .replace("{opener}", opener.toString())
                        .replace("{engagement}", engagement.toString())
                        .replace("{stakeholder}", stakeholder.toString())
                        .replace("{reading}", reading.toString())
                        .replace("{coaching}", coaching.session().toString())
                        .replace("{subject}", coaching.subject().toString())
                        .replace("{objective}", objective.toString())
                        .replace("{need}", UUID.randomUUID().toString())
                        .replace("/encounters/{id}", "/encounters/" + encounter)
                        .replace("{entry}", entry.toString())
                        .replace("{look}", look.toString())
                        .replace("{kind}", "training")
                        .replace("/advice/{id}", "/advice/" + advice)
                        .replace("/attachments/{id}", "/attachments/" + attachment)
                        .replace("/channels/{id}", "/channels/" + lead)
                        .replace("{gesture}", gesture.toString())
                        .replace("{feedback}", feedback.toString())
                        .replace("{capture}", capture.toString())
                        .replace("{circle}", company.circle().toString())
                        .replace("{candidacy}", company.candidacy().toString())
                        .replace("{action}", action.toString())
                        .replace("{practice}", practice.practice().toString())
                        .replace("{sitting}", sitting.session().toString())
                        .replace("{minute}", sitting.minute().toString())
                        .replace("{proposed}", proposed.toString())
                        .replace("{attachment}", practice.attachment().toString())
                        .replace("{story}", story.toString())
                        .replace("/affinities/{id}", "/affinities/" + party.id())
                        .replace("{tie}", tie.toString())
                        .replace("{thanks}", thanks.toString())
                        .replace("{opportunity}", heard.id().toString())
                        .replace("{pass}", heard.pass().toString())
                        .replace("{partner}", party.id().toString())
                        .replace("{introduction}", introduced.id().toString())
                        .replace("{question}", introduced.question().toString())
                        .replace("/contacts/namesakes", "/contacts/namesakes?field=who&who=yann")
                        .replace("{id}", room.id().toString())
                        .replace("{invitation}", room.invitation().id().toString())
                        .replace("{claimant}", person("claimant").id().toString())
                        .replace("{session}", other.id().toString())
                        .replace("{stage}", stage == null ? "" : stage.id().toString())
                        .replace("{commitment}", commitment.toString())
                        .replace("{proposal}", charter == null ? "" : charter.proposal().toString())
                        .replace("{contribution}", String.valueOf(contribution))
                        .replace("{agreement}", terms == null ? "{agreement}" : terms.toString())
                        .replace("{link}", pair == null ? "" : pair.link().toString())
                        .replace("{slug}", page.slug())
                        .replace("{signal}", UUID.randomUUID().toString())
                        .replace("{number}", "1")
                        .replace("{step}", "1")
                        .replace("/report/lines/{line}", "/report/lines/" + UUID.randomUUID())
                        .replace("{line}", "money")
                        .replace("{round}", room.round().toString())
                        .replace("{agreement}", agreement.toString())
                        .replace("{hash}/{folder}/{file}", "x/icons/cordee.svg");
        var browser =
                Plain.nobody(port)
                        .in(session)
                        .with("X-Forwarded-For", "matrix-" + UUID.randomUUID());
        if (parts.length > 2) {
            browser = browser.with("Accept", "application/json");
        }
        var answer =
                parts[0].equals("POST")
                        ? browser.post(
                                path,
                                parts[1].startsWith("/contacts/{id}/")
                                        ? ofBook(twin)
                                        : guided != null
                                                ? fields(parts[1], guided)
                                                : pair == null
                                                        ? fields(
                                                                parts[1], room, party, charter,
                                                                stage, page)
                                                        : new String[] {
                                                            "one",
                                                            pair.one().toString(),
                                                            "other",
                                                            pair.other().toString(),
                                                            "kind",
                                                            "same"
                                                        })
                        : browser.get(
                                guided != null && path.endsWith(".ics")
                                        ? path + "?session=" + guided.session()
                                        : path);
        var location =
                answer.header("Location")
                        .replace(room.id().toString(), "{id}")
                        .replace(room.invitation().id().toString(), "{invitation}")
                        .replaceAll("/stages/[0-9a-f-]{36}", "/stages/{stage}")
                        .replace(commitment.toString(), "{commitment}")
                        .replaceAll("/proposals/[0-9a-f-]{36}", "/proposals/{proposal}")
                        .replace(contact.toString(), "{id}")
                        .replace(encounter.toString(), "{id}")
                        .replace(advice.toString(), "{id}")
                        .replace(lead.toString(), "{id}")
                        .replace(gesture.toString(), "{gesture}")
                        .replace(feedback.toString(), "{feedback}")
                        .replace(capture.toString(), "{capture}")
                        .replace(company.circle().toString(), "{circle}")
                        .replace(action.toString(), "{action}")
                        .replace(practice.practice().toString(), "{practice}")
                        .replace(sitting.session().toString(), "{sitting}")
                        .replace(engagement.toString(), "{engagement}")
                        .replace(stakeholder.toString(), "{stakeholder}")
                        .replace(coaching.session().toString(), "{coaching}")
                        .replace(objective.toString(), "{objective}")
                        .replace(proposed.toString(), "{proposed}")
                        .replace(entry.toString(), "{entry}")
                        .replace(story.toString(), "{story}")
                        .replace(twin.toString(), "{id}")
                        .replace(file.toString(), "{id}")
                        .replace(introduced.id().toString(), "{introduction}")
                        .replace(heard.pass().toString(), "{pass}")
                        .replaceAll(
                                "/(partnerships|contacts|encounters|advice|channels|gestures|captures)/[0-9a-f-]{36}",
                                "/$1/{new}");
        return answer.status() + (location.isEmpty() ? "" : " " + location);
    }

    /// Another contact of the same book, and an address of theirs.
    private static String[] ofBook(UUID twin) {
        return new String[] {
            "other",
            twin.toString(),
            "client",
            "true",
            "email",
            "yann@querrec.example",
            "name",
            "Yann"
        };
    }

    /// What is proposed in a room that somebody has joined since its round opened.
    private UUID agreement(String route, Scene.Room room, Scene.Person party) {
        var later = scene.person(address(), "Plus tard");
        if (route.endsWith("/openings") && !route.contains("/exit")) {
            scene.joins(room, later);
        }
        if (route.contains("/opened/")) {
            scene.run(
                    "insert into round_reader (round, member, opened_at) values (?, ?, now())",
                    room.round(),
                    party.id());
        }
        return route.contains("/openings/")
                ? scene.agreement(room, party, "opening", room.round(), "{\"people\": []}")
                : scene.agreement(
                        room,
                        party,
                        "newcomer",
                        UUID.randomUUID(),
                        "{\"name\": \"Zoé\", \"email\": \"zoe@matrix.example\", \"language\": \"fr\"}");
    }

    private String[] fields(
            String path,
            Scene.Room room,
            Scene.Person party,
            Scene.@Nullable Charter charter,
            Scene.@Nullable Stage stage,
            Scene.Page page) {
        return switch (path) {
            case "/partnerships/{id}/stages", "/partnerships/{id}/stages/{stage}/wording" ->
                    new String[] {
                        "base", stage == null ? "" : stage.text().toString(),
                        "name", "Autrement",
                        "purpose", "Voir",
                        "gives", "Un jour",
                        "gets", "Un regard",
                        "entry", "Une date",
                        "exit", "Fait",
                        "wayOut", "De vive voix"
                    };
            case "/partnerships/{id}/stages/{stage}/acceptance",
                    "/partnerships/{id}/stages/{stage}/not-yet",
                    "/partnerships/{id}/stages/{stage}/withdrawal" ->
                    new String[] {
                        "agreement", java.util.Objects.requireNonNull(stage).proposal().toString()
                    };
            case "/partnerships/{id}/stages/{stage}/entry",
                    "/partnerships/{id}/stages/{stage}/exit",
                    "/partnerships/{id}/stages/{stage}/stop" ->
                    new String[] {
                        "text", java.util.Objects.requireNonNull(stage).text().toString()
                    };
            case "/partnerships/{id}/pulse/answers", "/m/{secret}" ->
                    new String[] {
                        "day",
                        Scene.pulseDay().toString(),
                        "relevant",
                        "5",
                        "generous",
                        "5",
                        "trusting",
                        "5",
                        "responsive",
                        "5",
                        "clean",
                        "5",
                        "energy",
                        "5"
                    };
            case "/partnerships/{id}/pulse/rhythms" ->
                    new String[] {
                        "every", "14", "first", Scene.pulseDay().toString(), "delay", "5"
                    };
            case "/partnerships/{id}/pulse/rhythms/{agreement}/voices" ->
                    new String[] {"answer", "yes"};
            case "/partnerships/{id}/pulse/views" -> new String[] {"words", "Autrement"};
            case "/partnerships/{id}/stages/{stage}/questions",
                    "/partnerships/{id}/stages/{stage}/seal",
                    "/partnerships/{id}/stages/{stage}/unsealing" ->
                    new String[] {"question", "check", "value", "yes"};
            case "/partnerships/{id}/commitments",
                    "/partnerships/{id}/commitments/{commitment}/day" ->
                    new String[] {
                        "words",
                        "Relire",
                        "due",
                        java.time.LocalDate.now(java.time.ZoneOffset.UTC).plusDays(9).toString()
                    };
            case "/partnerships/{id}/page/proposals" ->
                    new String[] {
                        "name." + party.id(),
                        "Paule",
                        "since",
                        "2025-10-06",
                        "words",
                        "Une offre à deux"
                    };
            case "/partnerships/{id}/page/voices", "/partnerships/{id}/page/withdrawal" ->
                    new String[] {"terms", page.proposal().toString(), "answer", "yes"};
            case "/partnerships/{id}/page/announcements" -> new String[] {"told", "true"};
            case "/partnerships/{id}/signals/{signal}/answers" ->
                    new String[] {"agreement", UUID.randomUUID().toString(), "yes", "true"};
            case "/vault/openers/{opener}/name" -> new String[] {"name", "Bureau"};
            case "/sign-in" -> new String[] {"email", address()};
            case "/sign-in/demo" -> new String[] {"member", "helene"};
            case "/language" -> new String[] {"lang", "fr", "back", "/sign-in"};
            case "/theme" -> new String[] {"theme", "dark", "back", "/sign-in"};
            case "/settings" ->
                    new String[] {"language", "fr", "theme", "", "zone", "Europe/Paris"};
            case "/settings/digest" -> new String[] {"at", "07:30", "day", "MONDAY"};
            // Nobody gets a name here: the unnamed must stay so for the next line.
            case "/welcome/1" -> new String[] {"name", ""};
            case "/profile/card" -> new String[] {"name", "Prune Profil", "languages", "fr"};
            case "/contacts/new", "/contacts/{id}" ->
                    new String[] {"name", "Zoé Querrec", "version", "1"};
            case "/contacts/{id}/client" -> new String[] {"client", "true"};
            case "/partnerships" ->
                    new String[] {
                        "purpose",
                        "Essayer",
                        "exchangeOn",
                        java.time.LocalDate.now(java.time.ZoneOffset.UTC).plusDays(9).toString()
                    };
            case "/partnerships/{id}/invitations" ->
                    new String[] {"name", "Zoé", "email", address()};
            case "/partnerships/{id}/invitations/{invitation}/claims/{claimant}" ->
                    new String[] {"known", "true"};
            case "/partnerships/{id}/expectations/draft", "/partnerships/{id}/expectations/seal" ->
                    new String[] {"words.expect", "Du temps", "version.expect", "0"};
            case "/partnerships/{id}/expectations/extensions",
                    "/partnerships/{id}/expectations/rounds" ->
                    new String[] {
                        "until",
                        java.time.LocalDate.now(java.time.ZoneOffset.UTC).plusDays(9).toString()
                    };
            case "/partnerships/{id}/exit/lines/{line}" ->
                    new String[] {"words", "Une facture", "version", "1"};
            case "/partnerships/{id}/exit/lines/{line}/open-point" ->
                    new String[] {"words", "Une facture", "version", "0"};
            case "/partnerships/{id}/exit/lines/{line}/ticks" ->
                    new String[] {"version", "1", "done", "true"};
            case "/partnerships/{id}/exit/feedback", "/partnerships/{id}/exit/feedback/seal" ->
                    new String[] {"words.takes", "Du temps", "version.takes", "0"};
            case "/partnerships/{id}/newcomers/{agreement}/voices",
                    "/partnerships/{id}/openings/{agreement}/voices" ->
                    new String[] {"yes", "true"};
            case "/partnerships/{id}/openings" -> new String[] {"round", room.round().toString()};
            case "/partnerships/{id}/expectations/marks" ->
                    new String[] {"mark", party.id() + ".expect.0.shared"};
            case "/partnerships/{id}/charter/proposals", "/partnerships/{id}/charter/draft" ->
                    new String[] {"base", "1", "words.exit", "Par la porte", "version.exit", "0"};
            case "/partnerships/{id}/charter/acceptances" ->
                    new String[] {
                        "proposal",
                        java.util.Objects.requireNonNull(charter).proposal().toString(),
                        "base",
                        "1",
                        "fingerprint",
                        charter.fingerprint()
                    };
            case "/partnerships/{id}/contributions" ->
                    new String[] {
                        "words",
                        "Une journée",
                        "doneOn",
                        java.time.LocalDate.now(java.time.ZoneOffset.UTC).minusDays(1).toString(),
                        "measure",
                        "points",
                        "hands",
                        party.id().toString()
                    };
            case "/partnerships/{id}/contributions/{contribution}/value" ->
                    new String[] {"value", "1 200"};
            case "/partnerships/{id}/terms" ->
                    new String[] {
                        "subject",
                        UUID.randomUUID().toString(),
                        "form",
                        "joint",
                        "client",
                        "Vega",
                        "how",
                        "parts",
                        "percent." + party.id(),
                        "100",
                        "invoicer",
                        "each",
                        "owner",
                        "each"
                    };
            case "/partnerships/{id}/terms/{agreement}/told" ->
                    new String[] {
                        "day",
                        java.time.LocalDate.now(java.time.ZoneOffset.UTC).minusDays(1).toString()
                    };
            case "/introductions/questions/{question}/answers", "/opportunities/pause" ->
                    new String[] {"yes", "true"};
            case "/opportunities/received/{pass}/answers" -> new String[] {"answer", "present"};
            case "/ties/{tie}/answers" -> new String[] {"yes", "true"};
            case "/encounters/new", "/encounters/{id}" ->
                    new String[] {"who", "Perrine", "version", "1"};
            case "/helm/threshold" -> new String[] {"percent", "60"};
            case "/engagements/{engagement}/contract/papers" -> new String[] {"role", "coachee"};
            case "/captures" -> new String[] {"words", "Vu Perrine"};
            case "/captures/{capture}/form" -> new String[] {"kind", "gesture"};
            case "/circles/{circle}/charter/signatures" -> new String[] {"version", "1"};
            case "/circles/{circle}/part" ->
                    new String[] {"brings", "Des questions", "seeks", "Des réponses"};
            case "/circles/{circle}/candidacies/{candidacy}/words" ->
                    new String[] {"stance", "reserve", "knows", "De loin"};
            case "/circles/{circle}/departure", "/circles/{circle}/host" ->
                    new String[] {"to", person("claimant").id().toString()};
            case "/circles/{circle}/door" ->
                    new String[] {"version", "1", "brings", "Des cas", "seeks", "Un regard"};
            case "/circles/{circle}/actions/{action}/rounds" -> new String[] {"version", "1"};
            case "/circles/{circle}/actions/{action}/ticks" ->
                    new String[] {"line", "0", "done", "true"};
            case "/circles/sessions/{sitting}/answers" -> new String[] {"answer", "here"};
            case "/circles/sessions/{sitting}/clock" -> new String[] {"move", "pause", "from", "1"};
            case "/circles/sessions/{sitting}/question" ->
                    new String[] {"question", "Comment dire non ?"};
            case "/circles/sessions/{sitting}/takeaway",
                    "/circles/sessions/{sitting}/draft",
                    "/circles/sessions/{sitting}/draft/removal" ->
                    new String[] {"takeaway", "Demander"};
            case "/practices/{practice}/uses" -> new String[] {"use", "used", "words", "Mardi"};
            case "/gestures/new" ->
                    new String[] {"who", "Perrine", "words", "Relire", "kind", "hand"};
            case "/gestures/{gesture}/change" -> new String[] {"words", "Tout"};
            case "/advice/new", "/advice/{id}" ->
                    new String[] {
                        "words",
                        "Baisse tes prix",
                        "who",
                        "Perrine",
                        "subject",
                        "Mes prix",
                        "known",
                        "tried",
                        "sense",
                        "unsure",
                        "decision",
                        "aside",
                        "again",
                        "three",
                        "givenOn",
                        "2026-01-05",
                        "version",
                        "1"
                    };
            case "/channels/new", "/channels/{id}" ->
                    new String[] {
                        "what",
                        "Un théâtre",
                        "cameOn",
                        "2026-01-05",
                        "way",
                        "direct",
                        "outcome",
                        "open",
                        "version",
                        "1"
                    };
            case "/channels/review" ->
                    new String[] {"goingOn", "Je tiens " + UUID.randomUUID(), "version", "0"};
            case "/advice/{id}/outcome" -> new String[] {"worth", "good", "version", "1"};
            case "/encounters/{id}/names" -> new String[] {"name", "Perrine"};
            case "/partnerships/{id}/pre-mortem/draft", "/partnerships/{id}/pre-mortem/seal" ->
                    new String[] {"words.failure", "Par lassitude", "version.failure", "0"};
            default -> new String[] {};
        };
    }

    private String[] fields(String path, Scene.Accompaniment guided) {
        return switch (path.substring(path.indexOf("/accompaniment") + "/accompaniment".length())) {
            case "/proposals" -> new String[] {"member", person("steward").id().toString()};
            case "/proposals/withdrawal", "/voices" ->
                    new String[] {"proposal", guided.proposal().toString(), "yes", "true"};
            case "/sessions/answers", "/sessions/withdrawal" ->
                    new String[] {"session", guided.session().toString(), "answer", "yes"};
            case "/sessions" ->
                    new String[] {
                        "what",
                        "Un point",
                        "with",
                        person("party").id().toString(),
                        "day",
                        java.time.LocalDate.now(java.time.ZoneOffset.UTC).plusDays(9).toString(),
                        "time",
                        "10:00"
                    };
            case "/notes", "/notes/removal", "/replies" ->
                    new String[] {"note", guided.note().toString(), "words", "Oui"};
            default -> new String[] {};
        };
    }

    /// What stands behind a part of the address; nothing where it has none.
    private static UUID made(String route, String part, Supplier<UUID> making) {
        return route.contains(part) ? making.get() : new UUID(0, 0);
    }

    private static String address() {
        return UUID.randomUUID() + "@matrix.example";
    }

    private Scene.Person person(String role) {
        return java.util.Objects.requireNonNull(people.get(role));
    }

    private static List<String> differences(Set<String> routes, Set<String> lines) {
        var found = new ArrayList<String>();
        routes.stream()
                .filter(route -> !lines.contains(route))
                .forEach(r -> found.add("no line: " + r));
        lines.stream()
                .filter(line -> !routes.contains(line))
                .forEach(l -> found.add("no route: " + l));
        return found;
    }

    private Set<String> routes() {
        return routes(mapping);
    }

    /// Every address that is answered, `METHOD /pattern`, followed by the format where there is
    /// one.
    static Set<String> routes(RequestMappingHandlerMapping mapping) {
        var routes = new TreeSet<String>();
        mapping.getHandlerMethods()
                .keySet()
                .forEach(info -> {
                    var methods = info.getMethodsCondition().getMethods();
                    var json =
                            info.getProducesCondition().getProducibleMediaTypes().stream()
                                    .anyMatch(type -> type.toString().equals("application/json"));
                    for (var pattern : info.getPatternValues()) {
                        if (methods.isEmpty()) {
                            routes.add("ANY " + pattern);
                        }
                        methods.forEach(m -> routes.add(m + " " + pattern + (json ? " json" : "")));
                    }
                });
        return routes;
    }

    private static Map<String, Map<String, String>> matrix() throws IOException {
        try (var file = AccessMatrixTest.class.getResourceAsStream("/access-matrix.tsv")) {
            var lines =
                    new String(
                                    java.util.Objects.requireNonNull(file).readAllBytes(),
                                    StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .map(line -> line.split("\t"))
                            .toList();
            var matrix = new LinkedHashMap<String, Map<String, String>>();
            for (var line : lines.subList(1, lines.size())) {
                assertThat(line).as(line[0]).hasSameSizeAs(lines.getFirst());
                var row = new LinkedHashMap<String, String>();
                for (int i = 1; i < line.length; i++) {
                    row.put(lines.getFirst()[i], line[i]);
                }
                assertThat(matrix.put(line[0], row)).as(line[0]).isNull();
            }
            return matrix;
        }
    }
}
