package org.cordee.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import jakarta.servlet.http.Cookie;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.cordee.InTheHouse;
import org.cordee.Scene;
import org.cordee.Somebody;
import org.cordee.TestInstance;
import org.cordee.advice.AdviceForm;
import org.cordee.advice.AdviceId;
import org.cordee.advice.Advices;
import org.cordee.advice.LookForm;
import org.cordee.attachment.AttachmentId;
import org.cordee.attachment.Attachments;
import org.cordee.channel.Channels;
import org.cordee.channel.LeadForm;
import org.cordee.channel.LeadId;
import org.cordee.channel.ReviewForm;
import org.cordee.circle.CircleId;
import org.cordee.circle.Circles;
import org.cordee.circle.Doors;
import org.cordee.circle.action.ActionForm;
import org.cordee.circle.action.ActionReading;
import org.cordee.circle.action.ActionRounds;
import org.cordee.circle.action.CommonActions;
import org.cordee.circle.practice.PracticeField;
import org.cordee.circle.practice.PracticeForm;
import org.cordee.circle.practice.PracticeKind;
import org.cordee.circle.practice.PracticeReading;
import org.cordee.circle.practice.SharedPractices;
import org.cordee.circle.seat.ProposedCircles;
import org.cordee.circle.seat.ProposedId;
import org.cordee.circle.seat.Willingness;
import org.cordee.circle.session.CircleSessionId;
import org.cordee.circle.session.CircleSessions;
import org.cordee.circle.session.SessionRoom;
import org.cordee.contact.Chains;
import org.cordee.contact.ContactId;
import org.cordee.contact.ContactPart;
import org.cordee.contact.Contacts;
import org.cordee.contact.Merges;
import org.cordee.contact.Shelf;
import org.cordee.contact.Whom;
import org.cordee.contact.file.Person;
import org.cordee.contact.intake.ImportId;
import org.cordee.contact.intake.Imports;
import org.cordee.contact.tie.Ties;
import org.cordee.current.Entrance;
import org.cordee.current.MemberId;
import org.cordee.current.SessionToken;
import org.cordee.current.Sessions;
import org.cordee.current.Viewer;
import org.cordee.encounter.About;
import org.cordee.encounter.EncounterId;
import org.cordee.encounter.Encounters;
import org.cordee.engagement.Engagement;
import org.cordee.engagement.EngagementForm;
import org.cordee.engagement.EngagementId;
import org.cordee.engagement.Engagements;
import org.cordee.engagement.contract.Contracts;
import org.cordee.engagement.objective.Objectives;
import org.cordee.engagement.reading.AllianceReadings;
import org.cordee.engagement.session.CoacheeSubjectId;
import org.cordee.engagement.session.CoachingNotes;
import org.cordee.engagement.session.CoachingPlanForm;
import org.cordee.engagement.session.CoachingSessionId;
import org.cordee.engagement.session.CoachingSessions;
import org.cordee.engagement.session.PreparationForm;
import org.cordee.engagement.session.Preparations;
import org.cordee.engagement.session.SessionNoteForm;
import org.cordee.engagement.session.SubjectChoices;
import org.cordee.engagement.session.SubjectForm;
import org.cordee.engagement.session.Subjects;
import org.cordee.engagement.sheet.SheetKind;
import org.cordee.engagement.sheet.Sheets;
import org.cordee.engagement.stakeholder.Stakeholders;
import org.cordee.giving.opportunity.Opportunities;
import org.cordee.giving.opportunity.OpportunityForm;
import org.cordee.giving.opportunity.PassForm;
import org.cordee.giving.opportunity.Watches;
import org.cordee.guard.Decisions;
import org.cordee.guard.GuardReason;
import org.cordee.guard.Guarding;
import org.cordee.guard.Holder;
import org.cordee.introduction.IntroductionForm;
import org.cordee.introduction.Introductions;
import org.cordee.member.portrait.Portraits;
import org.cordee.member.practice.Practices;
import org.cordee.member.record.Entries;
import org.cordee.member.record.EntryField;
import org.cordee.member.record.EntryForm;
import org.cordee.member.record.EntryId;
import org.cordee.member.record.EntryKind;
import org.cordee.member.record.Looks;
import org.cordee.partnership.complement.Complements;
import org.cordee.partnership.expectation.Expectations;
import org.cordee.partnership.premortem.PreMortems;
import org.cordee.partnership.stage.CommitmentId;
import org.cordee.partnership.stage.Commitments;
import org.cordee.partnership.stage.Stages;
import org.cordee.partnership.work.ClientTerms;
import org.cordee.partnership.work.Measure;
import org.cordee.partnership.work.Work;
import org.cordee.presence.Presence;
import org.cordee.search.Affinities;
import org.cordee.vault.VaultOwner;
import org.cordee.vault.VaultShut;
import org.cordee.vault.Vaults;
import org.cordee.web.NotFound;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// What a page asks of the database finds its rows by an index, and asks who is there once: so a
/// page costs the same with a hundred members and with a hundred thousand. The statements are those
/// that the application really sends.
@InTheHouse
class PlansTest {
    private static final Pattern SCAN = Pattern.compile("Seq Scan on (\\w+)");

    /// A condition that asks who is there again for each row.
    private static final Pattern PER_ROW =
            Pattern.compile("(?m)^.*(Filter|Cond):.*\\b(current_member|my_\\w+)\\(.*$");

    /// Tables that grow with the members.
    private static final Set<String> GROWING =
            Set.of(
                    "answer",
                    "round",
                    "round_party",
                    "party",
                    "partnership",
                    "invitation",
                    "session",
                    "account",
                    "member",
                    "seal",
                    "spare_answer",
                    "agreement",
                    "agreement_voice",
                    "commitment",
                    "commitment_outcome",
                    "expectation_mark",
                    "profile_item",
                    "contribution",
                    "contribution_hand",
                    "fee_told",
                    "brought_item",
                    "item_link",
                    "contact",
                    "contact_detail",
                    "contact_word",
                    "contact_import",
                    "contact_import_row",
                    "contact_lead",
                    "circle",
                    "circle_member",
                    "circle_charter",
                    "circle_signature",
                    "candidacy",
                    "vouch",
                    "shared_practice",
                    "practice_version",
                    "practice_circle",
                    "practice_use",
                    "practice_file",
                    "common_action",
                    "action_line",
                    "circle_session",
                    "session_step",
                    "session_attendee",
                    "session_minute",
                    "session_minute_assent",
                    "session_takeaway",
                    "circle_willing",
                    "circle_apart",
                    "circle_proposed",
                    "circle_seat",
                    "circle_instead",
                    "circle_unseated",
                    "guard_reason",
                    "kept_name",
                    "vault",
                    "vault_opener",
                    "vault_opening",
                    "vault_attempt",
                    "vault_key",
                    "vault_draft",
                    "engagement",
                    "stakeholder",
                    "stakeholder_link",
                    "reading_round",
                    "alliance_answer",
                    "own_answer",
                    "report_line",
                    "report_copy",
                    "coach_reading",
                    "session_subject",
                    "coaching_session",
                    "note_reading",
                    "objective",
                    "engagement_sheet",
                    "engagement_contract",
                    "contract_acceptance",
                    "vault_challenge",
                    "client_moved",
                    "encounter",
                    "draft",
                    "capture",
                    "gesture",
                    "gesture_side",
                    "feedback",
                    "feedback_words",
                    "feedback_side",
                    "helm",
                    "helm_time",
                    "helm_note",
                    "story",
                    "advice",
                    "attachment",
                    "record_entry",
                    "credential_look",
                    "channel_lead",
                    "channel_review",
                    "opportunity",
                    "opportunity_pass",
                    "opportunity_link",
                    "watch_word",
                    "introduction",
                    "introduction_side",
                    "introduction_link",
                    "quiet_address",
                    "quiet_link",
                    "contact_tie",
                    "thanks",
                    "thanks_to",
                    "member_name",
                    "practice",
                    "positioning_pick",
                    "professional_record",
                    "posture_answer",
                    "signed_code",
                    "need",
                    "affinity_refusal",
                    "affinity_weight",
                    "affinity_proposal",
                    "affinity_wait",
                    "affinity_entry");

    @LocalServerPort int port;

    @Autowired Sessions sessions;
    @Autowired Partnerships partnerships;
    @Autowired Expectations expectations;
    @Autowired Work work;
    @Autowired ClientTerms terms;
    @Autowired Complements complements;
    @Autowired PreMortems preMortems;
    @Autowired List<Presence> presences;
    @Autowired Stages stages;
    @Autowired Commitments commitments;
    @Autowired Guarding guarding;
    @Autowired Vaults vaults;
    @Autowired Engagements engagements;
    @Autowired Stakeholders stakeholders;
    @Autowired AllianceReadings allianceReadings;
    @Autowired CoachingSessions coachingSessions;
    @Autowired Subjects subjects;
    @Autowired SubjectChoices choices;
    @Autowired CoachingNotes notes;
    @Autowired Preparations preparations;
    @Autowired Objectives objectives;
    @Autowired Sheets sheets;
    @Autowired Contracts contracts;
    @Autowired Contacts contacts;
    @Autowired Imports imports;
    @Autowired Encounters encounters;
    @Autowired Introductions introductions;
    @Autowired Opportunities opportunities;
    @Autowired Watches watches;
    @Autowired Advices advices;
    @Autowired Entries entries;
    @Autowired Looks looks;
    @Autowired Attachments attachments;
    @Autowired Channels channels;
    @Autowired Chains chains;
    @Autowired Merges merges;
    @Autowired Ties ties;
    @Autowired List<ContactPart> parts;
    @Autowired Affinities affinities;
    @Autowired Portraits portraits;
    @Autowired Practices practices;
    @Autowired Circles circles;
    @Autowired Doors doors;
    @Autowired SharedPractices sharedPractices;
    @Autowired PracticeReading practiceReading;
    @Autowired CommonActions commonActions;
    @Autowired ActionReading actionReading;
    @Autowired ActionRounds actionRounds;
    @Autowired CircleSessions circleSessions;
    @Autowired SessionRoom sessionRoom;
    @Autowired Willingness willingness;
    @Autowired ProposedCircles proposedCircles;

    @Test
    void the_pages_one_opens_most_find_everything_by_an_index() throws Exception {
        var lea = Somebody.named("Léa Plans");
        var marc = Somebody.named("Marc Plans");
        var me = new MemberId(lea.id());
        var writing = room(lea, marc);
        var waiting = room(lea, marc);
        lea.seals(lea.roundOf(waiting));
        var opened = room(lea, marc);
        lea.drafts(lea.roundOf(opened), "Ensemble");
        lea.seals(lea.roundOf(opened));
        marc.seals(marc.roundOf(opened));
        var viewer =
                new Viewer(
                        me, UUID.randomUUID(), "Léa", Locale.FRENCH, ZoneId.of("UTC"), null, false);

        var statements =
                sent(() ->
                        Entrance.with(
                                lea.token(),
                                () -> {
                                    sessions.arrive(lea.token());
                                    partnerships.mine(me, null);
                                    partnerships.mine(me, writing);
                                    for (var room : List.of(writing, waiting, opened)) {
                                        partnerships.room(me, new PartnershipId(room));
                                        expectations.view(me, new PartnershipId(room));
                                    }
                                    presences.forEach(presence -> presence.calls(viewer));
                                    return null;
                                }));

        assertThat(statements).hasSizeGreaterThan(8);
        assertThat(String.join("\n", statements))
                .contains(
                        "from answer",
                        "join round_party",
                        "from invitation",
                        "from party",
                        "from arrive");
        for (var statement : statements) {
            var plan = plan("cordee_app", statement);
            assertThat(scanned(plan)).as(statement + "\n" + plan).isEmpty();
            assertThat(perRow(plan)).as(statement + "\n" + plan).isEmpty();
        }
        assertThat(plan("cordee_app", "select words from answer where round = ?"))
                .contains("InitPlan", "answer_pkey");
    }

    /// A path of forty stages, and all that was promised on it.
    @Test
    void a_path_and_what_is_promised_is_found_by_an_index() throws Exception {
        var lea = Somebody.named("Léa Chemin");
        var room = new PartnershipId(room(lea, Somebody.named("Marc Chemin")));
        var me = new MemberId(lea.id());
        var statements =
                sent(() ->
                        Entrance.with(
                                lea.token(),
                                () -> {
                                    commitments.note(
                                            me,
                                            ZoneId.of("UTC"),
                                            UUID.randomUUID(),
                                            room,
                                            null,
                                            "Relire",
                                            LocalDate.now(ZoneId.of("UTC")).plusDays(3));
                                    commitments.of(room);
                                    stages.path(room);
                                    commitments.open(me, room);
                                    commitments.page(room, new CommitmentId(UUID.randomUUID()));
                                    stages.awaiting(me, room);
                                    stages.notGood(me, room, stages.path(room));
                                    return null;
                                }));
        assertThat(String.join("\n", statements)).contains("from commitment", "from agreement");
        for (var statement : statements) {
            var plan = plan("cordee_app", statement);
            assertThat(scanned(plan)).as(statement + "\n" + plan).isEmpty();
            assertThat(perRow(plan)).as(statement + "\n" + plan).isEmpty();
        }
    }

    /// What one searches, what is proposed and what one reads of another costs the same in a whole
    /// profession.
    @Test
    void the_search_and_the_profiles_find_everything_by_an_index() throws Exception {
        var lea = Somebody.named("Léa Affine");
        var marc = Somebody.named("Marc Affine");
        var me = new MemberId(lea.id());
        var viewer =
                new Viewer(
                        me, UUID.randomUUID(), "Léa", Locale.FRENCH, ZoneId.of("UTC"), null, false);
        var statements =
                sent(() ->
                        Entrance.with(
                                lea.token(),
                                () -> {
                                    affinities.view(viewer, affinities.weighing(me));
                                    affinities.person(viewer, marc.id());
                                    affinities.find(me, "Marc");
                                    affinities.keepApart(me, marc.id(), false);
                                    affinities.letMeet(me, marc.id());
                                    portraits.of(new MemberId(marc.id()));
                                    practices.of(me);
                                    practices.career(me);
                                    return null;
                                }));
        assertThat(String.join("\n", statements))
                .contains("from affinity_proposal", "from affinity_refusal", "from practice");
        for (var statement : statements) {
            var plan = plan("cordee_app", statement);
            assertThat(scanned(plan)).as(statement + "\n" + plan).isEmpty();
            assertThat(perRow(plan)).as(statement + "\n" + plan).isEmpty();
        }
    }

    /// The sessions of an engagement are planned, read and noted with their own rows alone.
    @Test
    void the_sessions_of_an_engagement_are_found_by_an_index() throws Exception {
        try (var scene = new Scene()) {
            var coach = VaultOwner.founded(port, scene, sessions, "Séverine Séances");
            var me = new MemberId(coach.id());
            var path = coach.walker().post("/engagements/new", "organisation", "Aciéries").path();
            var id = EngagementId.of(path.substring("/engagements/".length()));
            var planned =
                    coach.walker()
                            .post(path + "/sessions/new", "day", "2027-03-05", "time", "09:30")
                            .path();
            var session = CoachingSessionId.of(planned.substring((path + "/sessions/").length()));
            var statements =
                    sent(() -> {
                        coach.does(() -> goesThrough(me, id, session));
                        return null;
                    });
            assertThat(String.join("\n", statements))
                    .contains(
                            "from coaching_session",
                            "update coaching_session",
                            "from session_subject",
                            "leave_subject",
                            "note_reading");
            for (var statement : statements) {
                var plan = plan("cordee_app", statement);
                assertThat(scanned(plan)).as(statement + "\n" + plan).isEmpty();
                assertThat(perRow(plan)).as(statement + "\n" + plan).isEmpty();
            }
        }
    }

    private void goesThrough(MemberId me, EngagementId id, CoachingSessionId session) {
        coachingSessions.plan(
                me,
                id,
                new CoachingPlanForm(
                        UUID.randomUUID(), "2027-04-05", "09:30", "", ZoneId.of("UTC")));
        coachingSessions.move(
                me,
                id,
                session,
                new CoachingPlanForm(
                        UUID.randomUUID(), "2027-03-06", "09:30", "", ZoneId.of("UTC")));
        assertThat(subjects.leave(id.value(), me, "Le lundi")).isEqualTo(Subjects.Leaving.LEFT);
        choices.choose(me, id, session, new SubjectForm(UUID.randomUUID(), "", "", "La nuit"));
        notes.write(
                me,
                id,
                session,
                new SessionNoteForm(
                        SessionNoteForm.Part.SUMMARY,
                        0,
                        Map.of("moved", "x", "drift", "y", "followed", "closed")));
        subjects.close(me, id, session, false);
        notes.drifts(me, id, null);
        notes.drifts(me, id, session);
        coachingSessions.list(me, id, null);
        coachingSessions.list(me, id, session);
        coachingSessions.one(me, id, session);
        coachingSessions.readings(me, id, session, null);
        coachingSessions.cancel(me, id, session);
        subjects.list(me, id, null);
        subjects.list(me, id, new CoacheeSubjectId(UUID.randomUUID()));
        preparations.write(me, id, session, new PreparationForm(0, "Écouter"));
        preparations.sheet(me, id, session);
        assertThatThrownBy(() -> subjects.remove(me, id, new CoacheeSubjectId(UUID.randomUUID())))
                .isInstanceOf(NotFound.class);
    }

    /// A vault is opened and read with the rows of its owner alone.
    @Test
    void a_vault_is_found_by_an_index() throws Exception {
        var lea = Somebody.named("Léa Serrure");
        var me = new MemberId(lea.id());
        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie("vault", SessionToken.fresh().text()));
        request.setAttribute(
                Viewer.class.getName(),
                new Viewer(
                        me,
                        UUID.randomUUID(),
                        "Léa",
                        Locale.FRENCH,
                        ZoneId.of("UTC"),
                        null,
                        false));
        var statements =
                sent(() ->
                        Entrance.with(
                                lea.token(),
                                () -> {
                                    RequestContextHolder.setRequestAttributes(
                                            new ServletRequestAttributes(request));
                                    try {
                                        vaults.isSetUp(me);
                                        vaults.open();
                                        vaults.forget(UUID.randomUUID());
                                        engagements.draft(
                                                me,
                                                null,
                                                EngagementForm.of(Map.<String, String>of()::get));
                                        engagements.undraft(me, null);
                                        engagements.list(me, null);
                                        var one = new EngagementId(UUID.randomUUID());
                                        assertThatThrownBy(() -> stakeholders.of(me, one))
                                                .isInstanceOf(VaultShut.class);
                                        assertThatThrownBy(() ->
                                                        allianceReadings.reseal(
                                                                me,
                                                                new Engagement(
                                                                        one,
                                                                        1,
                                                                        null,
                                                                        Instant.EPOCH,
                                                                        null),
                                                                Map.of()))
                                                .isInstanceOf(VaultShut.class);
                                        engagements.list(me, new EngagementId(UUID.randomUUID()));
                                        assertThatThrownBy(() ->
                                                        engagements.remove(
                                                                me,
                                                                new EngagementId(
                                                                        UUID.randomUUID())))
                                                .isInstanceOf(NotFound.class);
                                    } finally {
                                        RequestContextHolder.resetRequestAttributes();
                                    }
                                    return null;
                                }));
        assertThat(String.join("\n", statements))
                .contains("from vault", "from vault_opening", "from engagement")
                .contains("from stakeholder ", "from stakeholder_link", "from alliance_answer");
        for (var statement : statements) {
            var plan = plan("cordee_app", statement);
            assertThat(scanned(plan)).as(statement + "\n" + plan).isEmpty();
            assertThat(perRow(plan)).as(statement + "\n" + plan).isEmpty();
        }
    }

    /// What is agreed in an engagement is read by the rows of its coach alone.
    @Test
    void what_is_agreed_in_an_engagement_is_found_by_an_index() throws Exception {
        try (var scene = new Scene()) {
            var coach = VaultOwner.founded(port, scene, sessions, "Léa Accord");
            var me = new MemberId(coach.id());
            var path =
                    coach.walker()
                            .post("/engagements/new", "organisation", "Quai des Plans")
                            .path();
            var id = EngagementId.of(path.substring(path.lastIndexOf('/') + 1));
            coach.walker().post(path + "/contract/text", "coachee", "Ada", "purpose", "Tenir");
            coach.walker().post(path + "/contract/proposals", "written", "1");
            var statements =
                    sent(() ->
                            coach.asks(() -> {
                                objectives.of(me, id.value());
                                sheets.of(me, id, SheetKind.REVIEW);
                                assertThat(contracts.proposed(me, id.value())).isPresent();
                                assertThatThrownBy(() ->
                                                contracts.accept(
                                                        UUID.randomUUID(),
                                                        me,
                                                        UUID.randomUUID(),
                                                        "coachee",
                                                        "0".repeat(64)))
                                        .isInstanceOf(NotFound.class);
                                return null;
                            }));
            assertThat(String.join("\n", statements))
                    .contains(
                            "from objective",
                            "from engagement_sheet",
                            "from engagement_contract",
                            "from contract_acceptance",
                            "accept_contract");
            for (var statement : statements) {
                var plan = plan("cordee_app", statement);
                assertThat(scanned(plan)).as(statement + "\n" + plan).isEmpty();
                assertThat(perRow(plan)).as(statement + "\n" + plan).isEmpty();
            }
        }
    }

    /// A room with five hundred contributions costs a page as much as one with twenty.
    @Test
    void the_work_and_what_is_covered_are_found_by_an_index() throws Exception {
        var lea = Somebody.named("Léa Ouvrage");
        var marc = Somebody.named("Marc Ouvrage");
        var me = new MemberId(lea.id());
        var id = new PartnershipId(room(lea, marc));
        var today = LocalDate.now(ZoneOffset.UTC);
        var statements =
                sent(() ->
                        Entrance.with(
                                lea.token(),
                                () -> {
                                    var noted =
                                            work.note(
                                                            me,
                                                            id,
                                                            "Une journée",
                                                            today,
                                                            Measure.EUROS,
                                                            List.of(me))
                                                    .orElseThrow();
                                    work.view(me, id, "");
                                    work.view(me, id, today + "." + noted.value());
                                    work.view(me, id, noted);
                                    work.standing(me, id);
                                    work.value(me, id, noted, "100");
                                    terms.view(me, id);
                                    complements.bring(me, id, List.of());
                                    complements.view(me, id);
                                    preMortems.open(me, id);
                                    preMortems.view(me, id, null);
                                    return null;
                                }));
        assertThat(String.join("\n", statements))
                .contains(
                        "from contribution",
                        "from fee_told",
                        "from brought_item",
                        "from item_link");
        for (var statement : statements) {
            var plan = plan("cordee_app", statement);
            assertThat(scanned(plan)).as(statement + "\n" + plan).isEmpty();
            assertThat(perRow(plan)).as(statement + "\n" + plan).isEmpty();
        }
    }

    /// An address book of twenty thousand costs a page as much as one of twenty.
    @Test
    void an_address_book_finds_everybody_by_an_index() throws Exception {
        var lea = Somebody.named("Léa Carnet");
        var me = new MemberId(lea.id());
        var statements =
                sent(() ->
                        Entrance.with(
                                lea.token(),
                                () -> {
                                    var id =
                                            contacts.add(
                                                    me,
                                                    UUID.randomUUID(),
                                                    new Person("Yann", "", "", List.of()));
                                    for (var shelf : Shelf.values()) {
                                        contacts.list(me, shelf, "", id.value());
                                    }
                                    contacts.list(me, Shelf.ALL, "ya querrec", null);
                                    contacts.find(me, id);
                                    contacts.mark(me, id, true);
                                    var holder = new Holder("plan", id.value());
                                    var said =
                                            Decisions.keeping(
                                                    "words",
                                                    Set.of("Querrec"),
                                                    GuardReason.Ready.WIDE);
                                    var viewer =
                                            new Viewer(
                                                    me,
                                                    UUID.randomUUID(),
                                                    "Léa",
                                                    Locale.FRENCH,
                                                    ZoneId.of("UTC"),
                                                    null,
                                                    false);
                                    guarding.keep(
                                            me,
                                            holder,
                                            guarding.read(
                                                    viewer,
                                                    holder,
                                                    Map.of("words", "Avec Lou Querrec"),
                                                    said));
                                    contacts.each(me, _ -> {});
                                    contacts.remove(me, id);
                                    imports.list(me, id.value());
                                    assertThatThrownBy(() ->
                                                    imports.view(
                                                            me, new ImportId(id.value()), 0, 0))
                                            .isInstanceOf(NotFound.class);
                                    return null;
                                }));
        assertThat(statements).hasSizeGreaterThan(12);
        for (var statement : statements) {
            var plan = plan("cordee_app", statement);
            assertThat(scanned(plan)).as(statement + "\n" + plan).isEmpty();
            assertThat(perRow(plan)).as(statement + "\n" + plan).isEmpty();
        }
    }

    /// A chain of a thousand costs each of its hops one look into an index; so does a list of
    /// encounters.
    @Test
    void encounters_and_chains_are_found_by_an_index() throws Exception {
        var lea = Somebody.named("Léa Chaîne");
        var me = new MemberId(lea.id());
        var zone = ZoneId.of("UTC");
        var statements =
                sent(() ->
                        Entrance.with(
                                lea.token(),
                                () -> {
                                    var one = meets(me, "Ada Chaîne", "Bob Chaîne");
                                    meets(me, "Ada Chaîne", "Cléa Chaîne");
                                    meets(me, "Ada", "");
                                    encounters.harvest(
                                            me,
                                            one,
                                            UUID.randomUUID(),
                                            new Whom("Dan Chaîne", "", ""));
                                    encounters.list(me, one);
                                    var contact =
                                            new ContactId(
                                                    contacts.list(me, Shelf.ALL, "Ada Chaîne", null)
                                                            .lines()
                                                            .getFirst()
                                                            .id());
                                    var about = new About(contact, null);
                                    encounters.fresh(me, about, zone);
                                    encounters.draft(me, about, Map.of("who", "Ada"));
                                    encounters.undraft(me, About.NOBODY);
                                    parts.forEach(part ->
                                            part.shown(
                                                    new Viewer(
                                                            me,
                                                            UUID.randomUUID(),
                                                            "Léa",
                                                            Locale.FRENCH,
                                                            zone,
                                                            null,
                                                            false),
                                                    contact));
                                    var other =
                                            new ContactId(
                                                    contacts.list(me, Shelf.ALL, "Bob Chaîne", null)
                                                            .lines()
                                                            .getFirst()
                                                            .id());
                                    merges.bring(me, contact, other);
                                    merges.under(me, contact);
                                    merges.apart(me, contact, other);
                                    contacts.keep(me, contact);
                                    ties.thank(me, contact, UUID.randomUUID(), "");
                                    ties.withdraw(me, contact);
                                    ties.view();
                                    chains.unlead(me, contact);
                                    chains.all(me, Chains.Order.LONGEST, 10);
                                    encounters.remove(me, one);
                                    encounters.restore(me, one);
                                    contacts.remove(me, contact);
                                    return null;
                                }));
        assertThat(statements).hasSizeGreaterThan(20);
        assertThat(String.join("\n", statements))
                .contains("with recursive up", "from encounter e", "from draft");
        for (var statement : statements) {
            var plan = plan("cordee_app", statement);
            assertThat(scanned(plan)).as(statement + "\n" + plan).isEmpty();
            assertThat(perRow(plan)).as(statement + "\n" + plan).isEmpty();
        }
    }

    /// What is heard of, to whom it could go, and what of it reaches somebody: the same statements
    /// whether one has two partners or several.
    @Test
    void opportunities_are_found_by_an_index() throws Exception {
        var lea = Somebody.named("Léa Passante");
        var marc = Somebody.named("Marc Passant");
        room(lea, marc);
        room(lea, Somebody.named("Nadir Passant"));
        // Whoever comes first reads what the house then remembers, until something changes.
        var first = passing(lea, marc);
        var alone = passing(lea, marc);
        for (int n = 0; n < 4; n++) {
            room(lea, Somebody.named("Passant " + "ABCD".charAt(n)));
        }
        var again = passing(lea, marc);
        var said = passing(lea, marc);
        assertThat(said).containsExactlyElementsOf(alone);
        assertThat(again).hasSizeGreaterThan(said.size());
        var statements = new LinkedHashSet<>(first);
        statements.addAll(said);
        assertThat(String.join("\n", statements))
                .contains("from opportunity o", "from my_fellows()", "from watch_word");
        for (var statement : statements) {
            var plan = plan("cordee_app", statement);
            assertThat(scanned(plan)).as(statement + "\n" + plan).isEmpty();
            assertThat(perRow(plan)).as(statement + "\n" + plan).isEmpty();
        }
        try (var superuser = TestInstance.superuser()) {
            var inside =
                    Somebody.lines(
                            superuser,
                            "select replace(replace(replace(replace(replace(replace(replace(prosrc, 'p_opportunities', '?::uuid[]'), 'p_since', '?::timestamptz'),"
                                    + " 'p_after', '?::timestamptz'), 'p_most', '?::int'), 'p_pass', '?::uuid'), 'p_now', '?::timestamptz'), 'p_today', '?::date')"
                                    + " from pg_proc where proname in ('heard_fellows', 'my_fellows', 'fellow_lines', 'fellow_stamp', 'passes_sent', 'opportunities_reached',"
                                    + " 'opportunity_calls', 'opportunity_road')");
            assertThat(inside).hasSize(8);
            for (var statement : inside) {
                var plan = plan("cordee_work", statement.replace("current_member()", "?::uuid"));
                assertThat(scanned(plan)).as(statement + "\n" + plan).isEmpty();
            }
        }
    }

    private List<String> passing(Somebody lea, Somebody marc) throws Exception {
        var viewer =
                new Viewer(
                        new MemberId(lea.id()),
                        UUID.randomUUID(),
                        "Léa",
                        Locale.FRENCH,
                        ZoneId.of("UTC"),
                        null,
                        false);
        return said(() ->
                Entrance.with(
                        lea.token(),
                        () -> {
                            var noted =
                                    opportunities.note(
                                            viewer,
                                            new OpportunityForm(
                                                    UUID.randomUUID(),
                                                    "Un lycée",
                                                    3,
                                                    Decisions.NONE));
                            var id = ((Opportunities.Noting.Noted) noted).id();
                            opportunities.pass(
                                    viewer,
                                    id,
                                    new PassForm(
                                            List.of(new MemberId(marc.id())),
                                            null,
                                            "",
                                            true,
                                            Decisions.NONE));
                            opportunities.find(viewer, id);
                            opportunities.list(viewer, null);
                            opportunities.list(viewer, id);
                            watches.list(viewer.id(), null);
                            watches.one(viewer.id(), new MemberId(marc.id()));
                            return null;
                        }));
    }

    /// From within, and as whoever stands at the door reads it.
    @Test
    void a_circle_and_its_door_are_found_by_an_index() throws Exception {
        var lea = Somebody.named("Léa Cercle");
        var marc = Somebody.named("Marc Cercle");
        var id = new CircleId(lea.founds("Des plans"));
        lea.asksIn(id.value(), marc);
        var me = new MemberId(lea.id());
        var statements =
                new ArrayList<>(
                        sent(() ->
                                Entrance.with(
                                        lea.token(),
                                        () -> {
                                            circles.list(null);
                                            circles.list(id);
                                            circles.view(me, id);
                                            circles.charters(me, id);
                                            doors.inviting(id, "Marc");
                                            return null;
                                        })));
        statements.addAll(
                sent(() ->
                        Entrance.with(
                                marc.token(),
                                () -> {
                                    doors.view(new MemberId(marc.id()), id);
                                    return null;
                                })));
        assertThat(String.join("\n", statements))
                .contains("from circle_member", "from vouch", "from circle_charter", "circle_door");
        for (var statement : statements) {
            var plan = plan("cordee_app", statement);
            assertThat(scanned(plan)).as(statement + "\n" + plan).isEmpty();
            assertThat(perRow(plan)).as(statement + "\n" + plan).isEmpty();
        }
    }

    /// Willing, proposed and answered; and what the functions behind it ask.
    @Test
    void what_is_proposed_is_found_by_an_index() throws Exception {
        var lea = Somebody.named("Léa Willing");
        var marc = Somebody.named("Marc Willing");
        var me = new MemberId(lea.id());
        var proposed = new ProposedId(UUID.randomUUID());
        try (var superuser = TestInstance.superuser()) {
            Somebody.write(
                    superuser,
                    "insert into circle_proposed (id, week, ends_at, proved, codes, approaches, slots)"
                            + " values (?, current_date, now() + interval '2 days', true, '{icf}', '{approaches/gestalt}', '{mon-morning}')",
                    proposed.value());
            for (var who : List.of(lea, marc)) {
                Somebody.write(
                        superuser,
                        "insert into circle_seat (proposed, member) values (?, ?)",
                        proposed.value(),
                        who.id());
            }
        }
        var statements =
                sent(() ->
                        Entrance.with(
                                lea.token(),
                                () -> {
                                    willingness.say(me, List.of("mon-morning", "tue-midday"));
                                    willingness.keepApart(me, new MemberId(marc.id()), "");
                                    willingness.view(me, "Marc");
                                    proposedCircles.offered();
                                    proposedCircles.view(me, proposed);
                                    proposedCircles.answer(proposed, true);
                                    proposedCircles.hold(proposed.value());
                                    willingness.letIn(me, new MemberId(marc.id()));
                                    willingness.leave();
                                    return null;
                                }));
        assertThat(String.join("\n", statements))
                .contains(
                        "from circle_willing",
                        "from circle_apart",
                        "my_proposed_circles",
                        "from circle_instead");
        for (var statement : statements) {
            var plan = plan("cordee_app", statement);
            assertThat(scanned(plan)).as(statement + "\n" + plan).isEmpty();
            assertThat(perRow(plan)).as(statement + "\n" + plan).isEmpty();
        }
        try (var superuser = TestInstance.superuser()) {
            var inside =
                    Somebody.lines(
                            superuser,
                            "select replace(replace(prosrc, 'p_now', '?::timestamptz'), 'p_proposed', '?::uuid') from pg_proc where proname in"
                                    + " ('my_proposed_circles', 'my_proposed_fellows', 'what_fellows_add')");
            assertThat(inside).hasSize(3);
            for (var statement : inside) {
                var plan = plan("cordee_work", statement.replace("current_member()", "?::uuid"));
                assertThat(scanned(plan)).as(statement + "\n" + plan).isEmpty();
            }
        }
    }

    /// Written, found, read and used. What `find_practices` asks for itself is held by `./cordee
    /// bench practices`.
    @Test
    void practices_are_found_by_an_index() throws Exception {
        var lea = Somebody.named("Léa Pratique");
        var circle = new CircleId(lea.founds("Des plans"));
        var me = new MemberId(lea.id());
        var viewer =
                new Viewer(
                        me, UUID.randomUUID(), "Léa", Locale.FRENCH, ZoneId.of("UTC"), null, false);
        var texts = new java.util.EnumMap<PracticeField, String>(PracticeField.class);
        for (var field : PracticeField.values()) {
            texts.put(field, "oui");
        }
        var form =
                new PracticeForm(
                        UUID.randomUUID(),
                        0,
                        PracticeKind.METHOD,
                        "fr",
                        texts,
                        "no",
                        Set.of(circle),
                        true,
                        Decisions.NONE);
        var statements =
                new ArrayList<>(
                        sent(() ->
                                Entrance.with(
                                        lea.token(),
                                        () -> {
                                            sharedPractices.fresh(viewer, circle);
                                            sharedPractices.draft(me, null, form);
                                            var written = sharedPractices.write(viewer, null, form);
                                            var id = ((SharedPractices.Writing.Done) written).id();
                                            sharedPractices.form(me, id);
                                            sharedPractices.shelved(circle);
                                            practiceReading.list(me, "", null, null, null);
                                            practiceReading.list(
                                                    me, "oui", PracticeKind.METHOD, circle, id);
                                            practiceReading.one(me, id);
                                            practiceReading.versions(id);
                                            sharedPractices.takeOut(me, circle);
                                            sharedPractices.withdraw(me, id);
                                            return null;
                                        })));
        assertThat(String.join("\n", statements))
                .contains(
                        "find_practices",
                        "write_practice",
                        "practice_uses",
                        "from practice_version",
                        "from practice_circle");
        for (var statement : statements) {
            var plan = plan("cordee_app", statement);
            assertThat(scanned(plan)).as(statement + "\n" + plan).isEmpty();
            assertThat(perRow(plan)).as(statement + "\n" + plan).isEmpty();
        }
        assertThat(plan("cordee_app", "select id from attachment where id = ?"))
                .contains("practice_file_pkey", "practice_circle_pkey");
    }

    @Test
    void sessions_are_found_by_an_index() throws Exception {
        var lea = Somebody.named("Léa Séance");
        var circle = new CircleId(lea.founds("Des plans"));
        var session = UUID.randomUUID();
        lea.ask(
                "select plan_session(?, ?, 'codevelopment', now() + interval '1 hour', '', '{expose}', '{10}', array[?]::uuid[], '{holds}', now())",
                session,
                circle.value(),
                lea.id());
        lea.ask("select move_session_clock(?, 'open', 0, now())", session);
        var me = new MemberId(lea.id());
        var viewer =
                new Viewer(
                        me, UUID.randomUUID(), "Léa", Locale.FRENCH, ZoneId.of("UTC"), null, false);
        var id = new CircleSessionId(session);
        var statements =
                sent(() ->
                        Entrance.with(
                                lea.token(),
                                () -> {
                                    circleSessions.list(circle, null);
                                    circleSessions.list(circle, id);
                                    circles.view(me, circle);
                                    circleSessions.planned(viewer, id);
                                    sessionRoom.view(me, id);
                                    presences.forEach(one -> one.calls(viewer));
                                    circleSessions.cancel(id);
                                    return null;
                                }));
        assertThat(String.join("\n", statements))
                .contains(
                        "from session_step",
                        "from session_attendee",
                        "from session_minute m",
                        "from session_takeaway",
                        "my_circle_sessions");
        for (var statement : statements) {
            var plan = plan("cordee_app", statement);
            assertThat(scanned(plan)).as(statement + "\n" + plan).isEmpty();
            assertThat(perRow(plan)).as(statement + "\n" + plan).isEmpty();
        }
    }

    /// Proposed, read, asked about and told.
    @Test
    void common_actions_are_found_by_an_index() throws Exception {
        var lea = Somebody.named("Léa Action");
        var circle = new CircleId(lea.founds("Des plans"));
        var me = new MemberId(lea.id());
        var viewer =
                new Viewer(
                        me, UUID.randomUUID(), "Léa", Locale.FRENCH, ZoneId.of("UTC"), null, false);
        var sent =
                Map.of(
                        "title",
                        "oui",
                        "words",
                        "oui",
                        "clientele",
                        "oui",
                        "doer-0",
                        lea.id().toString(),
                        "what-0",
                        "oui",
                        "due-0",
                        "2031-03-01");
        var statements =
                sent(() ->
                        Entrance.with(
                                lea.token(),
                                () -> {
                                    var form = ActionForm.of(sent::get);
                                    commonActions.draft(me, circle, null, form);
                                    commonActions.fresh(me, circle);
                                    var done = commonActions.propose(viewer, circle, form);
                                    var id = ((CommonActions.Writing.Done) done).id();
                                    commonActions.form(me, circle, id);
                                    actionReading.planned(circle);
                                    actionReading.list(circle, null);
                                    actionReading.list(circle, id);
                                    actionReading.one(viewer, circle, id);
                                    actionRounds.ask(me, circle, id, 1);
                                    actionRounds.start(me, circle, id);
                                    commonActions.tick(circle, id, 0, true);
                                    commonActions.giveUp(me, circle, id);
                                    presences.forEach(presence -> presence.calls(viewer));
                                    return null;
                                }));
        assertThat(String.join("\n", statements))
                .contains(
                        "propose_action",
                        "from common_action",
                        "from action_line",
                        "positionings_in_circle",
                        "join action_line");
        for (var statement : statements) {
            var plan = plan("cordee_app", statement);
            assertThat(scanned(plan)).as(statement + "\n" + plan).isEmpty();
            assertThat(perRow(plan)).as(statement + "\n" + plan).isEmpty();
        }
    }

    /// What somebody proposes, what is put to them, and what a mail's link does.
    @Test
    void introductions_are_found_by_an_index() throws Exception {
        var lea = Somebody.named("Léa Présente");
        var viewer =
                new Viewer(
                        new MemberId(lea.id()),
                        UUID.randomUUID(),
                        "Léa",
                        Locale.FRENCH,
                        ZoneId.of("UTC"),
                        null,
                        false);
        var fields =
                Map.of(
                        "first",
                        "Ada Présente",
                        "first.email",
                        "ada@plan-asked.example",
                        "first.reason",
                        "Un mot",
                        "second",
                        "Bob Présent",
                        "second.email",
                        "bob@plan-asked.example",
                        "second.reason",
                        "Un mot");
        var statements =
                sent(() ->
                        Entrance.with(
                                lea.token(),
                                () -> {
                                    var outcome =
                                            introductions.propose(
                                                    viewer, null, IntroductionForm.of(fields::get));
                                    assertThat(outcome)
                                            .isInstanceOf(Introductions.Outcome.Asked.class);
                                    var id = ((Introductions.Outcome.Asked) outcome).id();
                                    introductions.list(viewer.id(), null);
                                    introductions.list(viewer.id(), id);
                                    introductions.find(viewer.id(), id);
                                    introductions.withdraw(viewer.id(), id);
                                    return null;
                                }));
        assertThat(String.join("\n", statements)).contains("from introduction i");
        for (var statement : statements) {
            var plan = plan("cordee_app", statement);
            assertThat(scanned(plan)).as(statement + "\n" + plan).isEmpty();
            assertThat(perRow(plan)).as(statement + "\n" + plan).isEmpty();
        }
        try (var superuser = TestInstance.superuser()) {
            var inside =
                    Somebody.lines(
                            superuser,
                            "select replace(replace(prosrc, 'p_now', '?::timestamptz'), 'p_token', '?::bytea') from pg_proc where proname in"
                                    + " ('sides_of_me', 'introductions_for_me', 'open_introduction_link', 'open_meeting')");
            assertThat(inside).hasSize(4);
            for (var statement : inside) {
                var plan = plan("cordee_work", statement.replace("current_member()", "?::uuid"));
                assertThat(scanned(plan)).as(statement + "\n" + plan).isEmpty();
            }
        }
    }

    /// A record of a whole life, and what others ask one to look at.
    @Test
    void a_record_is_found_by_an_index() throws Exception {
        var lea = Somebody.named("Léa Parcours");
        var me = new MemberId(lea.id());
        var statements =
                sent(() ->
                        Entrance.with(
                                lea.token(),
                                () -> {
                                    var form =
                                            new EntryForm(
                                                    UUID.randomUUID(),
                                                    EntryKind.CREDENTIAL,
                                                    Map.of(
                                                            EntryField.NORM,
                                                            "icf-acc",
                                                            EntryField.UNTIL,
                                                            "2031-01-15"));
                                    if (!(entries.add(me, form)
                                            instanceof Entries.Keeping.Kept(EntryId id))) {
                                        throw new IllegalStateException("not kept");
                                    }
                                    entries.view(me);
                                    entries.section(me, EntryKind.CREDENTIAL, id);
                                    entries.one(me, id);
                                    entries.change(me, id, Map.of(EntryField.NORM, "icf-pcc"));
                                    looks.ask(id, null);
                                    looks.asked();
                                    looks.of(me);
                                    looks.mineAs("members");
                                    attachments.all(List.of(new AttachmentId(UUID.randomUUID())));
                                    attachments.drop(me, new AttachmentId(UUID.randomUUID()));
                                    return null;
                                }));
        assertThat(statements).hasSizeGreaterThan(12);
        assertThat(String.join("\n", statements))
                .contains("from record_entry", "from credential_look", "from attachment");
        for (var statement : statements) {
            var plan = plan("cordee_app", statement);
            assertThat(scanned(plan)).as(statement + "\n" + plan).isEmpty();
            assertThat(perRow(plan)).as(statement + "\n" + plan).isEmpty();
        }
    }

    /// All the advice one ever received, and all that comes back on its day.
    @Test
    void advice_is_found_by_an_index() throws Exception {
        var lea = Somebody.named("Léa Conseil");
        var me = new MemberId(lea.id());
        var zone = ZoneId.of("UTC");
        var statements =
                sent(() ->
                        Entrance.with(
                                lea.token(),
                                () -> {
                                    var one = advised(me, "Ada Conseil");
                                    advices.look(me, one, new LookForm(1, "early", "Rien"), zone);
                                    advices.change(me, one, advice("Bob Conseil", 2), zone);
                                    advices.list(me, "", one, zone);
                                    advices.list(me, "ada prix", null, zone);
                                    advices.view(me, one, zone);
                                    advices.due(me, zone);
                                    advices.draft(me, null, Map.of("who", "Ada"));
                                    advices.undraft(me, null);
                                    advices.besideChannels(me);
                                    advices.putOff(me, one, zone);
                                    advices.remove(me, one);
                                    advices.restore(me, one);
                                    return null;
                                }));
        assertThat(statements).hasSizeGreaterThan(10);
        assertThat(String.join("\n", statements))
                .contains("a.look_on <= ?", "a.looked_on is not null", "starts_with");
        for (var statement : statements) {
            var plan = plan("cordee_app", statement);
            assertThat(scanned(plan)).as(statement + "\n" + plan).isEmpty();
            assertThat(perRow(plan)).as(statement + "\n" + plan).isEmpty();
        }
    }

    /// Both channels, whatever came by them over the years.
    @Test
    void leads_and_reviews_are_found_by_an_index() throws Exception {
        var lea = Somebody.named("Léa Voie");
        var me = new MemberId(lea.id());
        var zone = ZoneId.of("UTC");
        var statements =
                sent(() ->
                        Entrance.with(
                                lea.token(),
                                () -> {
                                    meets(me, "Ada Voie", "Bob Voie");
                                    var one = leads(me, "Ada Voie");
                                    channels.change(me, one, lead("Bob Voie", 1), zone);
                                    channels.isReviewDue(me, zone);
                                    channels.putOffReview(me, zone);
                                    channels.review(me, new ReviewForm(0, "Je tiens", "Si"), zone);
                                    channels.view(me, one, zone);
                                    channels.lead(me, one);
                                    channels.tell(me, _ -> {});
                                    channels.remove(me, one);
                                    channels.restore(me, one);
                                    return null;
                                }));
        assertThat(statements).hasSizeGreaterThan(15);
        assertThat(String.join("\n", statements))
                .contains("date_trunc", "unnest", "for update", "written_on is not null order by");
        for (var statement : statements) {
            var plan = plan("cordee_app", statement);
            assertThat(scanned(plan)).as(statement + "\n" + plan).isEmpty();
            assertThat(perRow(plan)).as(statement + "\n" + plan).isEmpty();
        }
    }

    private LeadId leads(MemberId me, String who) {
        return channels.add(me, lead(who, 0), ZoneId.of("UTC"))
                        instanceof Channels.Outcome.Kept(var id)
                ? id
                : new LeadId(UUID.randomUUID());
    }

    private static LeadForm lead(String who, int version) {
        return Channels.form(
                Map.of(
                        "what",
                        "Un théâtre",
                        "cameOn",
                        "2026-01-05",
                        "way",
                        "through",
                        "who",
                        who,
                        "outcome",
                        "client"),
                UUID.randomUUID(),
                version);
    }

    private AdviceId advised(MemberId me, String who) {
        return advices.add(me, null, advice(who, 0), ZoneId.of("UTC"))
                        instanceof Advices.Outcome.Kept(var id)
                ? id
                : new AdviceId(UUID.randomUUID());
    }

    private static AdviceForm advice(String who, int version) {
        return Advices.form(
                Map.of(
                        "words",
                        "Monte tes prix",
                        "who",
                        who,
                        "subject",
                        "Mes prix",
                        "known",
                        "tried",
                        "sense",
                        "same",
                        "decision",
                        "rest",
                        "again",
                        "channels",
                        "givenOn",
                        "2026-01-05"),
                UUID.randomUUID(),
                version);
    }

    private EncounterId meets(MemberId me, String who, String led) {
        var form = Encounters.form(Map.of("who", who, "led", led), UUID.randomUUID(), 0);
        return encounters.add(me, About.NOBODY, form, ZoneId.of("UTC"))
                        instanceof Encounters.Outcome.Kept(var id)
                ? id
                : new EncounterId(UUID.randomUUID());
    }

    /// Inside the functions of work no policy narrows anything: their own conditions must.
    @Test
    void who_is_there_and_what_is_theirs_is_found_by_an_index() throws Exception {
        var statements =
                new ArrayList<>(
                        List.of(
                                "select member from session where token_hash = sha256(?)",
                                "update session set seen_at = now() where token_hash = sha256(?) and seen_at < now()",
                                "select i.id from invitation i where i.token_hash = sha256(?)",
                                "select member into_v from account where email = ?::citext",
                                "select count(*) from invitation where partnership = ? and answer is null",
                                "select count(*) from invitation where invited_by = ? and invited_at > now()"));
        try (var superuser = TestInstance.superuser()) {
            statements.addAll(
                    Somebody.lines(
                            superuser,
                            "select prosrc from pg_proc where proname in"
                                    + " ('my_partnerships', 'my_left_partnerships', 'my_invitations', 'meetings_of', 'find_members')"));
        }
        assertThat(statements).hasSize(11);
        for (var statement : statements) {
            // The member is a parameter here: the function asks once before it looks.
            var plan =
                    plan(
                            "cordee_work",
                            statement
                                    .replace("current_member()", "?::uuid")
                                    .replace("p_others", "?::uuid[]")
                                    .replace("p_words", "?::text"));
            assertThat(scanned(plan)).as(statement + "\n" + plan).isEmpty();
        }
    }

    @Test
    void a_condition_without_an_index_or_asked_for_each_row_is_noticed() throws Exception {
        assertThat(scanned(plan("cordee_app", "select id from partnership where purpose = ?")))
                .containsExactly("partnership");
        assertThat(
                        perRow(
                                plan(
                                        "cordee_app",
                                        "select id from partnership where opened_by = current_member()")))
                .hasSize(1);
    }

    private static UUID room(Somebody one, Somebody other) throws SQLException {
        var room = one.opens("Un plan");
        one.invitesAndMeets(room, other);
        return room;
    }

    /// The statements that the application sends meanwhile, as it says itself.
    private static Set<String> sent(Callable<Void> meanwhile) throws Exception {
        return new LinkedHashSet<>(said(meanwhile));
    }

    /// Every statement in its turn, as often as it was sent.
    private static List<String> said(Callable<Void> meanwhile) throws Exception {
        var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var before = logger.getLevel();
        var here = Thread.currentThread().getName();
        var told =
                new ListAppender<ILoggingEvent>() {
                    @Override
                    protected void append(ILoggingEvent event) {
                        // Only now does it know on whose thread it was said.
                        event.prepareForDeferredProcessing();
                        super.append(event);
                    }
                };
        told.start();
        logger.addAppender(told);
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        try {
            meanwhile.call();
        } finally {
            logger.setLevel(before);
            logger.setAdditive(true);
            logger.detachAppender(told);
        }
        var statements = new ArrayList<String>();
        for (var event : List.copyOf(told.list)) {
            var statement =
                    Pattern.compile("prepared SQL statement \\[(.*)]", Pattern.DOTALL)
                            .matcher(event.getFormattedMessage());
            if (event.getThreadName().equals(here) && statement.find()) {
                statements.add(statement.group(1));
            }
        }
        return statements;
    }

    /// As it would be planned for any value. Sequential scans are priced out, so that one that is
    /// left means there is no index to use, however few rows a test has.
    private static String plan(String role, String sql) throws SQLException {
        try (Connection superuser =
                        DriverManager.getConnection(
                                TestInstance.url() + "?preferQueryMode=simple",
                                "postgres",
                                TestInstance.secret("superuser"));
                var statement = superuser.createStatement()) {
            statement.execute("set enable_seqscan = off");
            statement.execute("set role " + role);
            return String.join(
                    "\n",
                    Somebody.lines(
                            superuser, "explain (generic_plan, costs off) " + numbered(sql)));
        }
    }

    private static String numbered(String sql) {
        var numbered = new StringBuilder();
        int n = 0;
        for (char c : sql.toCharArray()) {
            numbered.append(c == '?' ? "$" + ++n : String.valueOf(c));
        }
        return numbered.toString();
    }

    private static List<String> scanned(String plan) {
        return SCAN.matcher(plan)
                .results()
                .map(found -> found.group(1))
                .filter(GROWING::contains)
                .toList();
    }

    private static List<String> perRow(String plan) {
        return PER_ROW.matcher(plan).results().map(found -> found.group()).toList();
    }
}
