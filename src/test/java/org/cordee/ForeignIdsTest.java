package org.cordee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// What is another's cannot be told from what does not exist: not by a byte, not by the time.
@InTheHouse
@org.junit.jupiter.api.TestInstance(Lifecycle.PER_CLASS)
class ForeignIdsTest {
    private static final String NOT_AN_ID = "pas-un-identifiant";
    private static final int SAMPLES = 100;
    private static final long MOST_NANOS = 5_000_000;

    @LocalServerPort int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private final Scene scene = new Scene();

    @SuppressWarnings("NullAway.Init")
    private Scene.Person anne;

    @SuppressWarnings("NullAway.Init")
    private Scene.Room annes;

    private Scene.Charter annesCharter;

    @SuppressWarnings("NullAway.Init")
    private UUID annesAgreement;

    @SuppressWarnings("NullAway.Init")
    private Scene.Pulse annesPulse;

    @SuppressWarnings("NullAway.Init")
    private Scene.Secret annesSession;

    @SuppressWarnings("NullAway.Init")
    private UUID annesContact;

    @SuppressWarnings("NullAway.Init")
    private UUID annesImport;

    @SuppressWarnings("NullAway.Init")
    private UUID annesEncounter;

    @SuppressWarnings("NullAway.Init")
    private UUID annesAdvice;

    @SuppressWarnings("NullAway.Init")
    private UUID annesLead;

    @SuppressWarnings("NullAway.Init")
    private UUID annesGesture;

    private UUID annesFeedback;

    @SuppressWarnings("NullAway.Init")
    private UUID annesCapture;

    private UUID annesOpener;
    private UUID annesEngagement;
    private UUID annesStakeholder;
    private UUID annesReading;

    @SuppressWarnings("NullAway.Init")
    private Scene.Coaching annesCoaching;

    private UUID annesObjective;
    private UUID brunsEngagement;

    private UUID annesEntry;

    @SuppressWarnings("NullAway.Init")
    private Scene.Company annesCompany;

    private UUID brunsCircle;
    private UUID annesAction;
    private UUID annesPractice;
    private UUID annesProposed;
    private UUID brunsPractice;
    private Scene.Sitting annesSitting;
    private UUID brunsSession;
    private UUID annesLook;
    private UUID brunsEntry;

    private UUID annesAttachment;

    @SuppressWarnings("NullAway.Init")
    private UUID annesStory;

    @SuppressWarnings("NullAway.Init")
    private UUID annesTie;

    @SuppressWarnings("NullAway.Init")
    private UUID annesThanks;

    private UUID annesIntroduction;
    private UUID annesOpportunity;
    private UUID annesPass;
    private UUID annesQuestion;

    private Scene.Stage annesStage;

    @SuppressWarnings("NullAway.Init")
    private UUID annesCommitment;

    @SuppressWarnings("NullAway.Init")
    private UUID annesContribution;

    @SuppressWarnings("NullAway.Init")
    private UUID annesTerms;

    private final UUID annesNeed = UUID.randomUUID();

    private Scene.Pair annesPair;

    @SuppressWarnings("NullAway.Init")
    private Scene.Room bruns;

    @SuppressWarnings("NullAway.Init")
    private Scene.Person claimant;

    @SuppressWarnings("NullAway.Init")
    private Plain brun;

    @BeforeAll
    void two_rooms() {
        anne = scene.person("anne@foreign.example", "Anne Aubrac");
        claimant = scene.person("claude@foreign.example", "Claude Cassan");
        var guest = scene.person("gaston@foreign.example", "Gaston Gilles");
        annes = scene.room(anne, null, guest, claimant);
        annesCharter = scene.charter(annes, anne);
        annesStage = scene.stage(annes, anne, true);
        annesCommitment = scene.commitment(annes, anne);
        annesAgreement =
                scene.agreement(
                        annes,
                        anne,
                        "newcomer",
                        UUID.randomUUID(),
                        "{\"name\": \"Zoé\", \"email\": \"zoe@foreign.example\", \"language\": \"fr\"}");
        annesSession = scene.session(anne);
        var b = scene.person("brun@foreign.example", "Brun Berthier");
        bruns = scene.room(b, null, guest, null);
        scene.charter(bruns, b);
        brunsEntry = scene.entry(b);
        brun = Plain.nobody(port).in(scene.session(b).text());
        annesContact = scene.contact(anne, "Yann Querrec");
        scene.run(
                "insert into need (id, member, slot, words, audience, asked_at, fades_on)"
                        + " values (?, ?, 0, 'Relire', 'members', now(), current_date + 9)",
                annesNeed,
                anne.id());
        annesImport = scene.importOf(anne, "carnet.csv");
        annesEncounter = scene.encounter(anne, annesContact);
        annesAdvice = scene.advice(anne, annesContact);
        annesLead = scene.lead(anne, annesContact);
        annesCapture = scene.capture(anne);
        annesEntry = scene.entry(anne);
        annesOpener = scene.opener(anne);
        annesEngagement = scene.engagement(anne);
        annesStakeholder = scene.stakeholder(anne, annesEngagement);
        annesReading = scene.reading(anne, annesEngagement);
        annesCoaching = scene.coaching(anne, annesEngagement);
        annesObjective = scene.objective(anne, annesEngagement);
        annesLook = scene.look(anne, annesEntry, claimant);
        annesAttachment = scene.attachment(anne);
        annesGesture = scene.gestureTo(claimant, anne);
        annesFeedback = scene.feedback(claimant, anne);
        annesCompany = scene.circle(anne, guest, null, claimant);
        brunsCircle = scene.circle(b, guest, null, claimant).circle();
        annesAction = scene.action(anne, guest, annesCompany.circle());
        annesPractice = scene.practice(anne, annesCompany.circle()).practice();
        annesProposed = scene.proposed(anne, claimant);
        brunsEngagement = scene.engagement(b);
        brunsPractice = scene.practice(b, brunsCircle).practice();
        annesSitting = scene.sitting(anne, guest, annesCompany.circle());
        brunsSession = scene.sitting(b, guest, brunsCircle).session();
        annesStory = scene.story(anne, claimant, guest);
        annesTie = scene.tie(claimant, anne);
        annesThanks = scene.thanks(claimant, anne);
        annesOpportunity = scene.opportunity(anne, claimant).id();
        annesPass = scene.opportunity(claimant, anne).pass();
        annesIntroduction = scene.introduction(anne, claimant).id();
        annesQuestion = scene.introduction(claimant, anne).question();
        annesContribution = scene.contribution(annes, anne);
        annesTerms = scene.terms(annes, anne);
        annesPair = scene.pair(annes, anne);
        annesPulse = scene.pulse(annes, anne, scene.person("aude@foreign.example", "Aude Ardant"));
    }

    @AfterAll
    void leave() {
        scene.close();
    }

    @Test
    void every_id_of_another_is_answered_like_one_that_does_not_exist_and_like_no_id_at_all() {
        var asked = 0;
        for (var route : AccessMatrixTest.routes(mapping)) {
            var parts = route.split(" ");
            if (parts[1].startsWith("/s/")) {
                // Links are of no session: LinkMatrixTest.
                continue;
            }
            for (var path : foreign(parts[1])) {
                var browser = parts.length > 2 ? brun.with("Accept", "application/json") : brun;
                var there = ask(browser, parts[0], path.there());
                assertThat(there.status()).as(route + " " + path.there()).isEqualTo(404);
                assertThat(ask(browser, parts[0], path.missing()))
                        .as("missing: " + route)
                        .isEqualTo(there);
                assertThat(ask(browser, parts[0], path.malformed()))
                        .as("malformed: " + route)
                        .isEqualTo(there);
                asked++;
            }
        }
        // So that a change of the patterns does not leave this test with nothing to ask.
        assertThat(asked).isGreaterThanOrEqualTo(33);
    }

    @Test
    void and_ones_own_is_answered_otherwise() {
        assertThat(brun.get("/partnerships/" + bruns.id()).timeless())
                .isNotEqualTo(brun.get("/partnerships/" + annes.id()).timeless());
    }

    @Test
    void the_list_says_the_same_after_anothers_room_and_after_none() {
        assertThat(brun.get("/partnerships?after=" + annes.id()).timeless())
                .isEqualTo(brun.get("/partnerships?after=" + UUID.randomUUID()).timeless());
        assertThat(brun.get("/contacts?after=" + annesContact).timeless().body())
                .isEqualTo(brun.get("/contacts?after=" + UUID.randomUUID()).timeless().body());
        assertThat(brun.get("/encounters?after=" + annesEncounter).timeless().body())
                .isEqualTo(brun.get("/encounters?after=" + UUID.randomUUID()).timeless().body());
        assertThat(brun.get("/opportunities?after=" + annesOpportunity).timeless().body())
                .isEqualTo(brun.get("/opportunities?after=" + UUID.randomUUID()).timeless().body());
        assertThat(brun.get("/opportunities/watch?after=" + anne.id()).timeless().body())
                .isEqualTo(
                        brun.get("/opportunities/watch?after=" + UUID.randomUUID())
                                .timeless()
                                .body());
        assertThat(brun.get("/introductions?after=" + annesIntroduction).timeless().body())
                .isEqualTo(brun.get("/introductions?after=" + UUID.randomUUID()).timeless().body());
        assertThat(brun.get("/introductions/new?with=" + annesContact).timeless())
                .isEqualTo(brun.get("/introductions/new?with=" + UUID.randomUUID()).timeless());
        assertThat(brun.get("/encounters/new?with=" + annesContact).timeless())
                .isEqualTo(brun.get("/encounters/new?with=" + UUID.randomUUID()).timeless());
        assertThat(brun.get("/advice?after=" + annesAdvice).timeless().body())
                .isEqualTo(brun.get("/advice?after=" + UUID.randomUUID()).timeless().body());
        assertThat(brun.get("/captures?after=" + annesCapture).timeless().body())
                .hasSameSizeAs(brun.get("/captures?after=" + UUID.randomUUID()).timeless().body());
        assertThat(brun.get("/gestures?after=" + annesGesture).timeless().body())
                .isEqualTo(brun.get("/gestures?after=" + UUID.randomUUID()).timeless().body());
        assertThat(brun.get("/feedback?after=" + annesFeedback).timeless().body())
                .isEqualTo(brun.get("/feedback?after=" + UUID.randomUUID()).timeless().body());
        assertThat(brun.get("/feedback/new?with=" + anne.id()).timeless())
                .isEqualTo(brun.get("/feedback/new?with=" + UUID.randomUUID()).timeless());
        for (var query : List.of("after=", "words=ouvrir&after=")) {
            assertThat(brun.get("/practices?" + query + annesPractice).timeless().body())
                    .isEqualTo(
                            brun.get("/practices?" + query + UUID.randomUUID()).timeless().body());
        }
        assertThat(brun.get("/practices?circle=" + annesCompany.circle()).timeless().body())
                .isEqualTo(brun.get("/practices?circle=" + UUID.randomUUID()).timeless().body());
        var key = "name=\"key\" value=\"[^\"]+\"";
        assertThat(
                        brun.get("/practices/new?circle=" + annesCompany.circle())
                                .timeless()
                                .body()
                                .replaceAll(key, ""))
                .isEqualTo(
                        brun.get("/practices/new?circle=" + UUID.randomUUID())
                                .timeless()
                                .body()
                                .replaceAll(key, ""));
        var sessions = "/circles/" + brunsCircle + "/sessions?after=";
        assertThat(brun.get(sessions + annesSitting.session()).timeless().body())
                .isEqualTo(brun.get(sessions + UUID.randomUUID()).timeless().body());
        for (var proposed : List.of(annesProposed, UUID.randomUUID())) {
            assertThat(
                            brun.get("/circles/new?proposal=" + proposed)
                                    .timeless()
                                    .body()
                                    .replaceAll(key, "")
                                    .replace(proposed.toString(), ""))
                    .isEqualTo(
                            brun.get("/circles/new?proposal=" + brunsCircle)
                                    .timeless()
                                    .body()
                                    .replaceAll(key, "")
                                    .replace(brunsCircle.toString(), ""));
        }
        assertThat(brun.get("/circles?after=" + annesCompany.circle()).timeless().body())
                .isEqualTo(brun.get("/circles?after=" + UUID.randomUUID()).timeless().body());
        assertThat(brun.get("/gestures/loops?after=" + annesStory).timeless().body())
                .isEqualTo(
                        brun.get("/gestures/loops?after=" + UUID.randomUUID()).timeless().body());
        assertThat(brun.get("/gestures/new?with=" + annesContact).timeless())
                .isEqualTo(brun.get("/gestures/new?with=" + UUID.randomUUID()).timeless());
        assertThat(brun.get("/channels?after=" + annesLead).timeless().body())
                .isEqualTo(brun.get("/channels?after=" + UUID.randomUUID()).timeless().body());
        assertThat(brun.get("/advice/new?from=" + annesContact).timeless())
                .isEqualTo(brun.get("/advice/new?from=" + UUID.randomUUID()).timeless());
    }

    @Test
    void nor_does_the_time_tell() {
        assertSameTime(
                "GET room",
                () -> brun.get("/partnerships/" + annes.id()),
                () -> brun.get("/partnerships/" + UUID.randomUUID()));
        assertSameTime(
                "POST draft",
                () ->
                        brun.post(
                                "/partnerships/" + annes.id() + "/expectations/draft",
                                "words.expect",
                                "x"),
                () ->
                        brun.post(
                                "/partnerships/" + UUID.randomUUID() + "/expectations/draft",
                                "words.expect",
                                "x"));
        assertSameTime(
                "GET contact",
                () -> brun.get("/contacts/" + annesContact),
                () -> brun.get("/contacts/" + UUID.randomUUID()));
        assertSameTime(
                "GET import",
                () -> brun.get("/contacts/imports/" + annesImport),
                () -> brun.get("/contacts/imports/" + UUID.randomUUID()));
        assertSameTime(
                "GET invitation",
                () -> brun.get("/invitations/" + annes.invitation().id()),
                () -> brun.get("/invitations/" + UUID.randomUUID()));
    }

    private static void assertSameTime(String what, Runnable another, Runnable missing) {
        var medians = Medians.interleaved(SAMPLES, another, missing);
        System.out.println(what + ", another's and none: " + medians);
        assertThat(medians.apart()).as(what).isLessThan(MOST_NANOS);
    }

    private Plain.Answer ask(Plain browser, String method, String path) {
        var answer =
                method.equals("POST")
                        ? browser.post(
                                path,
                                "words.expect",
                                "Du temps",
                                "version.expect",
                                "0",
                                "until",
                                java.time.LocalDate.now(java.time.ZoneOffset.UTC)
                                        .plusDays(9)
                                        .toString(),
                                "mark",
                                UUID.randomUUID() + ".expect.0.shared",
                                "proposal",
                                annesCharter.proposal().toString(),
                                "base",
                                "1",
                                "fingerprint",
                                annesCharter.fingerprint(),
                                "question",
                                "check",
                                "text",
                                annesStage.text().toString(),
                                "agreement",
                                annesStage.proposal().toString(),
                                "yes",
                                "true",
                                "done",
                                "true",
                                "round",
                                annes.round().toString(),
                                "known",
                                "true",
                                "name",
                                "Zoé",
                                "client",
                                "true",
                                "other",
                                annesContact.toString(),
                                "email",
                                "zoe@foreign.example")
                        : browser.get(path);
        return answer.timeless();
    }

    private record Path(String there, String missing, String malformed) {}

    /// The ways in which a pattern can hold something of Anne's: one variable is hers, or none, or
    /// no id; those before it are Brun's own.
    private List<Path> foreign(String pattern) {
        var own =
                pattern.replace("/invitations/{id}", "/invitations/{theirs}")
                        .replace("/contacts/imports/{id}", "/contacts/imports/{import}")
                        .replace("/contacts/{id}", "/contacts/{contact}")
                        .replace("/encounters/{id}", "/encounters/{encounter}")
                        .replace("/advice/{id}", "/advice/{advice}")
                        .replace("/attachments/{id}", "/attachments/{attachment}")
                        .replace("/channels/{id}", "/channels/{lead}")
                        .replace("{kind}", "training")
                        .replace("{signal}", UUID.randomUUID().toString())
                        .replace("{number}", "1")
                        .replace("{line}", "money")
                        .replace("{secret}", "nothing-of-ours");
        var variables =
                List.of(
                                "{theirs}",
                                "{id}",
                                "{invitation}",
                                "{claimant}",
                                "{session}",
                                "{proposal}",
                                "{stage}",
                                "{commitment}",
                                "{round}",
                                "{contact}",
                                "{import}",
                                "{encounter}",
                                "{advice}",
                                "{lead}",
                                "{gesture}",
                                "{feedback}",
                                "{capture}",
                                "{opener}",
                                "{engagement}",
                                "{stakeholder}",
                                "{reading}",
                                "{coaching}",
                                "{subject}",
                                "{objective}",
                                "{entry}",
                                "{look}",
                                "{attachment}",
                                "{circle}",
                                "{candidacy}",
                                "{action}",
                                "{practice}",
                                "{sitting}",
                                "{minute}",
                                "{proposed}",
                                "{story}",
                                "{tie}",
                                "{thanks}",
                                "{opportunity}",
                                "{pass}",
                                "{partner}",
                                "{introduction}",
                                "{question}",
                                "{contribution}",
                                "{agreement}",
                                "{link}",
                                "{view}",
                                "{need}")
                        .stream()
                        .filter(own::contains)
                        .toList();
        var paths = new ArrayList<Path>();
        for (var variable : variables) {
            var here =
                    variable.equals("{id}")
                            ? own.replace("{invitation}", annes.invitation().id().toString())
                                    .replace("{claimant}", claimant.id().toString())
                                    .replace("{proposal}", annesCharter.proposal().toString())
                                    .replace("{stage}", annesStage.id().toString())
                                    .replace("{commitment}", annesCommitment.toString())
                                    .replace("{contribution}", annesContribution.toString())
                                    .replace(
                                            "{agreement}",
                                            (own.contains("/pulse/")
                                                            ? annesPulse.agreement()
                                                            : own.contains("/terms/")
                                                                    ? annesTerms
                                                                    : annesAgreement)
                                                    .toString())
                                    .replace("{view}", annesPulse.view().toString())
                                    .replace("{link}", annesPair.link().toString())
                                    .replace("{round}", annes.round().toString())
                            : own.replace("{id}", bruns.id().toString());
            if (variable.equals("{objective}")) {
                here = here.replace("{engagement}", brunsEngagement.toString());
            } else {
                here = here.replace("{objective}", annesObjective.toString());
            }
            if (variable.equals("{look}")) {
                here = here.replace("{entry}", brunsEntry.toString());
            } else {
                here = here.replace("{look}", annesLook.toString());
            }
            if (variable.equals("{coaching}") || variable.equals("{subject}")) {
                here = here.replace("{engagement}", brunsEngagement.toString());
            } else {
                here =
                        here.replace("{coaching}", annesCoaching.session().toString())
                                .replace("{subject}", annesCoaching.subject().toString());
            }
            if (variable.equals("{candidacy}")) {
                here = here.replace("{circle}", brunsCircle.toString());
            } else {
                here = here.replace("{candidacy}", annesCompany.candidacy().toString());
            }
            if (variable.equals("{action}")) {
                here = here.replace("{circle}", brunsCircle.toString());
            } else {
                here = here.replace("{action}", annesAction.toString());
            }
            if (variable.equals("{attachment}")) {
                here = here.replace("{practice}", brunsPractice.toString());
            } else {
                here = here.replace("{attachment}", annesAttachment.toString());
            }
            if (variable.equals("{stakeholder}") || variable.equals("{reading}")) {
                here = here.replace("{engagement}", brunsEngagement.toString());
            } else {
                here =
                        here.replace("{stakeholder}", annesStakeholder.toString())
                                .replace("{reading}", annesReading.toString());
            }
            if (variable.equals("{minute}")) {
                here = here.replace("{sitting}", brunsSession.toString());
            } else {
                here = here.replace("{minute}", annesSitting.minute().toString());
            }
            if (variable.equals("{claimant}")) {
                here = here.replace("{invitation}", bruns.invitation().id().toString());
            } else {
                here = here.replace("{claimant}", claimant.id().toString());
            }
            paths.add(
                    new Path(
                            here.replace(variable, hers(variable)),
                            here.replace(variable, UUID.randomUUID().toString()),
                            here.replace(variable, NOT_AN_ID)));
        }
        return paths;
    }

    private String hers(String variable) {
        var id =
                switch (variable) {
                    case "{id}" -> annes.id();
                    case "{theirs}", "{invitation}" -> annes.invitation().id();
                    case "{claimant}" -> claimant.id();
                    case "{opener}" -> annesOpener;
                    case "{engagement}" -> annesEngagement;
                    case "{stakeholder}" -> annesStakeholder;
                    case "{reading}" -> annesReading;
                    case "{coaching}" -> annesCoaching.session();
                    case "{subject}" -> annesCoaching.subject();
                    case "{objective}" -> annesObjective;
                    case "{session}" -> annesSession.id();
                    case "{proposal}" -> annesCharter.proposal();
                    case "{stage}" -> annesStage.id();
                    case "{commitment}" -> annesCommitment;
                    case "{round}" -> annes.round();
                    case "{contact}" -> annesContact;
                    case "{import}" -> annesImport;
                    case "{encounter}" -> annesEncounter;
                    case "{advice}" -> annesAdvice;
                    case "{lead}" -> annesLead;
                    case "{gesture}" -> annesGesture;
                    case "{feedback}" -> annesFeedback;
                    case "{capture}" -> annesCapture;
                    case "{entry}" -> annesEntry;
                    case "{look}" -> annesLook;
                    case "{attachment}" -> annesAttachment;
                    case "{circle}" -> annesCompany.circle();
                    case "{candidacy}" -> annesCompany.candidacy();
                    case "{action}" -> annesAction;
                    case "{practice}" -> annesPractice;
                    case "{sitting}" -> annesSitting.session();
                    case "{minute}" -> annesSitting.minute();
                    case "{proposed}" -> annesProposed;
                    case "{story}" -> annesStory;
                    case "{tie}" -> annesTie;
                    case "{thanks}" -> annesThanks;
                    case "{opportunity}" -> annesOpportunity;
                    case "{pass}" -> annesPass;
                    case "{partner}" -> anne.id();
                    case "{introduction}" -> annesIntroduction;
                    case "{question}" -> annesQuestion;
                    case "{contribution}" -> annesContribution;
                    case "{agreement}" -> annesTerms;
                    case "{link}" -> annesPair.link();
                    case "{view}" -> annesPulse.view();
                    case "{need}" -> annesNeed;
                    default -> throw new IllegalArgumentException(variable);
                };
        return id.toString();
    }
}
