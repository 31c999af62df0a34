package org.cordee;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// People and rooms laid straight into the database, so that a test can begin in the middle.
public final class Scene implements AutoCloseable {
    private static final SecureRandom CHANCE = new SecureRandom();

    private final Connection db = TestInstance.superuser();

    public Scene() {
        // What a test lays down need not outlive a crash.
        run("set synchronous_commit = off");
    }

    /// Somebody with an account.
    public record Person(UUID id, String name, String email) {}

    /// A secret as a cookie or a link holds it, and the row that knows its hash.
    public record Secret(UUID id, String text) {}

    /// A room with its people.
    ///
    /// @param invitation to `invited`, written by `party`
    public record Room(UUID id, Secret invitation, UUID round) {}

    public Person person(String email, String name) {
        var id = UUID.randomUUID();
        run(
                "insert into member (id, name, headline, place, languages, arrived_at) values (?, ?, 'Coach', 'Annecy', '{fr}', now())",
                id,
                name);
        run("insert into account (member, email, locale) values (?, ?, 'fr')", id, email);
        return new Person(id, name, email);
    }

    /// A device on which somebody is signed in.
    public Secret session(Person person) {
        var id = UUID.randomUUID();
        var secret = secret();
        run(
                "insert into session (id, member, token_hash, device, created_at, seen_at) values (?, ?, sha256(?), 'Firefox, Linux', now(), now())",
                id,
                person.id(),
                secret);
        return new Secret(id, text(secret));
    }

    /// A room of `party`, who has asked `invited` in; `departed` was there.
    public Room room(
            Person party,
            @Nullable Person departed,
            @Nullable Person invited,
            @Nullable Person claimant) {
        var id = UUID.randomUUID();
        run(
                "insert into partnership (id, purpose, exchange_on, opened_by, opened_at) values (?, 'Une offre à deux', current_date + 20, ?, now())",
                id,
                party.id());
        run(
                "insert into party (partnership, member, joined_at) values (?, ?, now())",
                id,
                party.id());
        if (departed != null) {
            run(
                    "insert into party (partnership, member, joined_at, left_at) values (?, ?, now(), now())",
                    id,
                    departed.id());
        }
        var round = UUID.randomUUID();
        run(
                "insert into round (id, room, kind, headings, deadline, opened_at) values (?, ?, 'expectations', '{expect,interests,commit,bring,refuse,fear}', current_date + 20, now())",
                round,
                id);
        run("insert into round_party (round, member) values (?, ?)", round, party.id());
        var invitation = UUID.randomUUID();
        var secret = secret();
        if (invited != null) {
            run(
                    "insert into invitation (id, partnership, invited_by, name, email, token_hash, invited_at) values (?, ?, ?, 'Quelqu’un', ?, sha256(?), now() - interval '2 days')",
                    invitation,
                    id,
                    party.id(),
                    invited.email(),
                    secret);
            if (claimant != null) {
                run(
                        "insert into claim (invitation, member, made_at) values (?, ?, now())",
                        invitation,
                        claimant.id());
            }
        }
        return new Room(id, new Secret(invitation, text(secret)), round);
    }

    /// Opens the round of a room as if all had sealed; `party` wrote one line.
    public void reveal(Room room, Person party) {
        run(
                "insert into answer (round, member, heading, words, version, saved_at) values (?, ?, 'expect', 'Une voix franche', 1, now())",
                room.round(),
                party.id());
        run("update round set revealed_at = now() where id = ?", room.round());
    }

    /// A charter of a room: `party` proposed it.
    ///
    /// @param proposal that is open, upon version 1
    /// @param fingerprint of what it would make
    public record Charter(UUID proposal, String fingerprint) {}

    /// Version 1 is in force, and `party` proposes another.
    public Charter charter(Room room, Person party) {
        var accepted = UUID.randomUUID();
        var proposal = UUID.randomUUID();
        for (var id : List.of(accepted, proposal)) {
            run(
                    "insert into charter_proposal (id, partnership, author, base, word, proposed_at) values (?, ?, ?, ?, '', clock_timestamp())",
                    id,
                    room.id(),
                    party.id(),
                    id == accepted ? 0 : 1);
            run(
                    "insert into charter_change (proposal, section, words) values (?, 'vision', ?)",
                    id,
                    id == accepted ? "Une offre à deux" : "Une offre à trois");
            if (id == accepted) {
                run(
                        "insert into charter_version (partnership, number, proposal, text, sha256, in_force_at) select ?, 1, p.id, t.text, sha256(convert_to(t.text, 'UTF8')), clock_timestamp() from charter_proposal p, charter_result(p.id) r, charter_text(r.sections, r.words) t(text) where p.id = ?",
                        room.id(),
                        id);
                run(
                        "insert into charter_section (partnership, version, section, words) select ?, 1, section, case section when 'vision' then 'Une offre à deux' else '' end from unnest(charter_keys()) k(section)",
                        room.id());
                run(
                        "update charter_proposal set closed_at = clock_timestamp(), outcome = 'in_force' where id = ?",
                        id);
            }
        }
        return new Charter(
                proposal, ask("select encode(charter_fingerprint('" + proposal + "'), 'hex')"));
    }

    /// A stage of a room: `party` alone has agreed to its text, and proposes another.
    ///
    /// @param text that stands
    /// @param proposal that is open
    public record Stage(UUID id, UUID text, UUID proposal) {}

    /// @param open whether its door has opened, and it is being asked whether it is good for all
    public Stage stage(Room room, Person party, boolean open) {
        var stage = new Stage(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        var terms =
                """
                {"name":"Essayer","purpose":"Voir","entry":["Une date"],"exit":["Fait"],"wayOut":"De vive voix",
                 "shares":[{"member":"%s","gives":"Un jour","gets":"Un regard"}]}
                """
                        .formatted(party.id());
        agreement(room, party, stage.text(), "stage", stage.id(), terms, true);
        agreement(room, party, stage.proposal(), "stage", stage.id(), terms, false);
        if (open) {
            agreement(room, party, UUID.randomUUID(), "stage-entry", stage.id(), "{}", true);
            var round = UUID.randomUUID();
            run(
                    "insert into round (id, room, kind, subject, headings, deadline, opened_at, admits) values (?, ?, 'stage-check', ?, '{worth,line}', current_date + 14, now(), false)",
                    round,
                    room.id(),
                    stage.id());
            run("insert into round_party (round, member) values (?, ?)", round, party.id());
        }
        return stage;
    }

    private void agreement(
            Room room,
            Person party,
            UUID id,
            String kind,
            UUID subject,
            String terms,
            boolean agreed) {
        run(
                "insert into agreement (id, partnership, kind, subject, terms, author, proposed_at, closed_at, outcome) values (?, ?, ?, ?, ?::jsonb, ?, clock_timestamp(), case when ? then clock_timestamp() end, case when ? then 'agreed' end)",
                id,
                room.id(),
                kind,
                subject,
                terms,
                party.id(),
                agreed,
                agreed);
        run(
                "insert into agreement_voice (agreement, member, yes, why, said_at) values (?, ?, true, '', clock_timestamp())",
                id,
                party.id());
    }

    /// Something that `party` promised for a day to come.
    public UUID commitment(Room room, Person party) {
        var id = UUID.randomUUID();
        run(
                "insert into commitment (id, partnership, member, words, due, ends_at, noted_at, lives_until) values (?, ?, ?, 'Relire la page', current_date + 9, current_date + 10, clock_timestamp(), current_date + 10)",
                id,
                room.id(),
                party.id());
        return id;
    }

    /// Work noted by `party`, who is asked alone what it is worth.
    public UUID contribution(Room room, Person party) {
        var id = UUID.randomUUID();
        var round = UUID.randomUUID();
        run(
                "insert into contribution (id, partnership, words, done_on, measure, noted_by, noted_at) values (?, ?, 'Une journée', current_date, 'euros', ?, clock_timestamp())",
                id,
                room.id(),
                party.id());
        run("insert into contribution_hand (contribution, member) values (?, ?)", id, party.id());
        run(
                "insert into round (id, room, kind, subject, headings, admits, opened_at) values (?, ?, 'value', ?, '{value}', false, now())",
                round,
                room.id(),
                id);
        run("insert into round_party (round, member) values (?, ?)", round, party.id());
        return id;
    }

    /// Terms in force, proposed by `party`.
    public UUID terms(Room room, Person party) {
        var id = UUID.randomUUID();
        run(
                "insert into agreement (id, partnership, kind, subject, terms, author, proposed_at, closed_at, outcome) values (?, ?, 'terms', ?, ?::jsonb, ?, now(), now(), 'agreed')",
                id,
                room.id(),
                id,
                "{\"form\":\"JOINT\",\"client\":\"Vega\",\"parts\":[{\"member\":\"%s\",\"name\":\"Paule\",\"percent\":100}],\"end\":\"\"}"
                        .formatted(party.id()),
                party.id());
        run(
                "insert into agreement_voice (agreement, member, yes, why, said_at) values (?, ?, true, '', now())",
                id,
                party.id());
        return id;
    }

    /// Two items of `party`, and that they are the same work.
    public record Pair(UUID one, UUID other, UUID link) {}

    public Pair pair(Room room, Person party) {
        var pair = new Pair(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        for (var id : List.of(pair.one(), pair.other())) {
            run(
                    "insert into brought_item (id, partnership, member, kind, words, brought_at) values (?, ?, ?, 'offer', ?, clock_timestamp())",
                    id,
                    room.id(),
                    party.id(),
                    id.toString());
        }
        run(
                "insert into item_link (id, partnership, one, other, kind, linked_by, linked_at) values (?, ?, ?, ?, 'same', ?, now())",
                pair.link(),
                room.id(),
                pair.one(),
                pair.other(),
                party.id());
        return pair;
    }

    /// A pre-mortem that is open, for `party` alone.
    public void preMortem(Room room, Person party) {
        var round = UUID.randomUUID();
        run(
                "insert into round (id, room, kind, headings, deadline, opened_at) values (?, ?, 'pre-mortem', '{failure,signs,closeness,unsaid}', current_date + 14, now())",
                round,
                room.id());
        run("insert into round_party (round, member) values (?, ?)", round, party.id());
    }

    /// A pulse that is due in a room of two.
    ///
    /// @param agreement another rhythm that the other proposes
    /// @param link from the mail of `party`
    /// @param view how `party` sees the season
    public record Pulse(UUID agreement, Secret link, UUID view) {}

    /// The day of a pulse that is due: a planned day begins where its reader lives.
    public static java.time.LocalDate pulseDay() {
        return java.time.LocalDate.now(java.time.ZoneId.of("Europe/Paris"));
    }

    /// `other` comes into the room, and both have agreed on a rhythm that begins today.
    public Pulse pulse(Room room, Person party, Person other) {
        run(
                "insert into party (partnership, member, joined_at) values (?, ?, now())",
                room.id(),
                other.id());
        var agreed = UUID.randomUUID();
        var open = UUID.randomUUID();
        for (var id : List.of(agreed, open)) {
            var author = id == agreed ? party : other;
            run(
                    "insert into agreement (id, partnership, kind, subject, terms, author, proposed_at, closed_at, outcome)"
                            + " values (?, ?, 'rhythm', ?, jsonb_build_object('every', 14, 'first', ?::text, 'delay', 5), ?, now(), "
                            + (id == agreed
                                    ? "now() - interval '3 hours', 'agreed')"
                                    : "null, null)"),
                    id,
                    room.id(),
                    room.id(),
                    pulseDay().toString(),
                    author.id());
            run(
                    "insert into agreement_voice (agreement, member, yes, why, said_at) values (?, ?, true, '', now())",
                    id,
                    author.id());
        }
        var link = UUID.randomUUID();
        var secret = secret();
        run(
                "insert into pulse_link (id, partnership, member, planned_on, deadline, last_on, token_hash)"
                        + " values (?, ?, ?, ?, ?, ?, sha256(?))",
                link,
                room.id(),
                party.id(),
                pulseDay(),
                pulseDay().plusDays(5),
                pulseDay().plusDays(13),
                secret);
        var view = UUID.randomUUID();
        run(
                "insert into season_view (id, partnership, member, words, said_at) values (?, ?, ?, 'Autrement', now())",
                view,
                room.id(),
                party.id());
        return new Pulse(open, new Secret(link, text(secret)), view);
    }

    /// An accompaniment of a room: `facilitator` has proposed a session and shared a note.
    ///
    /// @param proposal of `party`, open, to invite somebody else
    public record Accompaniment(UUID proposal, UUID session, UUID note) {}

    public Accompaniment accompaniment(Room room, Person party, Person facilitator) {
        var standing = UUID.randomUUID();
        var proposal = UUID.randomUUID();
        for (var id : List.of(standing, proposal)) {
            run(
                    "insert into agreement (id, partnership, kind, subject, terms, author, proposed_at) values (?, ?, 'facilitator', ?, jsonb_build_object('member', ?::uuid, 'opens', '[]'::jsonb), ?, now())",
                    id,
                    room.id(),
                    room.id(),
                    facilitator.id(),
                    party.id());
            run(
                    "insert into agreement_voice (agreement, member, yes, why, said_at) values (?, ?, true, '', now())",
                    id,
                    party.id());
            if (id == standing) {
                run("update agreement set closed_at = now(), outcome = 'agreed' where id = ?", id);
            }
        }
        // A room of one has nobody who could agree: what began between two is as it was.
        run("update accompaniment set began_at = now(), ended_at = null where id = ?", standing);
        run(
                "insert into accompaniment_seat (accompaniment, member, tied, seated_at) values (?, ?, false, now())",
                standing,
                party.id());
        var session = UUID.randomUUID();
        run(
                "insert into accompaniment_session (id, partnership, facilitator, what, starts_at, minutes, proposed_at) values (?, ?, ?, 'Un point', now() + interval '3 days', 60, now())",
                session,
                room.id(),
                facilitator.id());
        run(
                "insert into accompaniment_session_party (session, member) values (?, ?)",
                session,
                party.id());
        var note = UUID.randomUUID();
        run(
                "insert into accompaniment_note (id, partnership, author, words, written_at, published_at) values (?, ?, ?, 'Pour tous', now(), now())",
                note,
                room.id(),
                facilitator.id());
        return new Accompaniment(proposal, session, note);
    }

    /// An exit under way between `party`, who leaves by it, and somebody else; and, from before,
    /// one in which `departed` left.
    public void exit(Room room, Person party, Person departed) {
        var other = person(UUID.randomUUID() + "@scene.example", "Quelqu’un d’autre");
        joins(room, other);
        var exit = UUID.randomUUID();
        var round = UUID.randomUUID();
        run(
                "insert into exit (id, partnership, opened_by, opened_at) values (?, ?, ?, now())",
                exit,
                room.id(),
                party.id());
        run("insert into exit_leaver (exit, member, since) values (?, ?, now())", exit, party.id());
        run(
                "insert into exit_line (exit, line, words, version) select ?, line, '', 1 from unnest(exit_lines()) line",
                exit);
        run(
                "insert into round (id, room, kind, subject, headings, opened_at, admits) values (?, ?, 'exit-feedback', ?, '{takes,otherwise,thanks}', now(), false)",
                round,
                room.id(),
                exit);
        for (var one : List.of(party, other)) {
            run("insert into round_party (round, member) values (?, ?)", round, one.id());
        }
        var closing = UUID.randomUUID();
        run(
                "insert into exit_closing (id, exit, partnership, opened_at, closed_at, outcome, ended, lines) values (?, ?, ?, now(), now(), 'clean', false, '[]')",
                closing,
                exit,
                room.id());
        for (var one : List.of(party, departed)) {
            run(
                    "insert into exit_closing_party (closing, member, joined_at, leaves) values (?, ?, now(), ?)",
                    closing,
                    one.id(),
                    one == departed);
        }
    }

    /// Somebody else has come into a room, after its round had opened.
    public void joins(Room room, Person other) {
        run(
                "insert into party (partnership, member, joined_at) values (?, ?, now())",
                room.id(),
                other.id());
    }

    /// What `party` proposes to all of a room, and has said yes to.
    public UUID agreement(Room room, Person party, String kind, UUID subject, String terms) {
        var id = UUID.randomUUID();
        run(
                "insert into agreement (id, partnership, kind, subject, terms, author, proposed_at) values (?, ?, ?, ?, ?::jsonb, ?, now())",
                id,
                room.id(),
                kind,
                subject,
                terms,
                party.id());
        run(
                "insert into agreement_voice (agreement, member, yes, why, said_at) values (?, ?, true, '', now())",
                id,
                party.id());
        return id;
    }

    /// What a room tells everybody.
    ///
    /// @param proposal that is open, by `party`
    /// @param slug at which anyone reads what all agreed on
    public record Page(UUID proposal, String slug) {}

    public Page page(Room room, Person party) {
        var page = new Page(UUID.randomUUID(), "page-" + room.id().toString().substring(24));
        var standing = UUID.randomUUID();
        for (var id : List.of(standing, page.proposal())) {
            run(
                    "insert into agreement (id, partnership, kind, subject, terms, author, proposed_at, closed_at, outcome) values (?, ?, 'page', ?, ?::jsonb, ?, clock_timestamp(), case when ? then clock_timestamp() end, case when ? then 'agreed' end)",
                    id,
                    room.id(),
                    room.id(),
                    """
                    {"names": [{"member": "%s", "name": "%s"}], "since": "2025-10-06", "words": "Une offre à deux", "address": null}
                    """
                            .formatted(party.id(), party.name()),
                    party.id(),
                    id == standing,
                    id == standing);
            run(
                    "insert into agreement_voice (agreement, member, yes, why, said_at) values (?, ?, true, '', clock_timestamp())",
                    id,
                    party.id());
        }
        run(
                "insert into page_address (slug, partnership, chosen, given_at) values (?, ?, true, now())",
                page.slug(),
                room.id());
        run(
                "insert into public_page (slug, partnership, agreement, names, since, words, published_at, facade_from) values (?, ?, ?, '{Paule,Denis}', '2025-10-06', 'Une offre à deux', now(), current_date + 60)",
                page.slug(),
                room.id(),
                standing);
        return page;
    }

    /// Somebody in an address book.
    public UUID contact(Person owner, String name) {
        var id = UUID.randomUUID();
        run(
                "insert into contact (id, owner, name, given_name, family_name, made_at) values (?, ?, ?, '', '', now())",
                id,
                owner.id(),
                name);
        run(
                "insert into contact_detail (contact, owner, kind, value, position) values (?, ?, 'email', 'yann@querrec.example', 0)",
                id,
                owner.id());
        return id;
    }

    /// That `owner` asks whether somebody of their book is `member`.
    public UUID tie(Person owner, Person member) {
        var id = UUID.randomUUID();
        run(
                "insert into contact_tie (id, owner, contact, member, asked_at) values (?, ?, ?, ?, now())",
                id,
                owner.id(),
                contact(owner, member.name()),
                member.id());
        return id;
    }

    /// An introduction by one member, and the question it puts to another.
    public record Introduced(UUID id, UUID question) {}

    /// That `owner` proposes that `asked`, a member, meets somebody of the book.
    public Introduced introduction(Person owner, Person asked) {
        var id = UUID.randomUUID();
        var question = UUID.randomUUID();
        run(
                "insert into introduction (id, owner, proposed_at, until_on) values (?, ?, now(), current_date + 9)",
                id,
                owner.id());
        run(
                "insert into introduction_side (id, introduction, owner, side, member, name, presented, reason, shown)"
                        + " values (?, ?, ?, 1, ?, ?, 'Quelqu’un', 'Un mot', true)",
                question,
                id,
                owner.id(),
                asked.id(),
                asked.name());
        run(
                "insert into introduction_side (id, introduction, owner, side, email, name, presented, reason, shown)"
                        + " values (?, ?, ?, 2, 'yann@querrec.example', 'Yann', 'Yann, guide', 'Un autre mot', true)",
                UUID.randomUUID(),
                id,
                owner.id());
        return new Introduced(id, question);
    }

    /// Something heard of, and the pass by which it reached somebody.
    public record HeardOf(UUID id, UUID pass) {}

    /// That `owner` passes something to `receiver`.
    public HeardOf opportunity(Person owner, Person receiver) {
        var id = UUID.randomUUID();
        var pass = UUID.randomUUID();
        run(
                "insert into opportunity (id, owner, words, days, noted_at, until_on) values (?, ?, 'Un lycée cherche une médiatrice', 9, now(), current_date + 9)",
                id,
                owner.id());
        run(
                "insert into opportunity_pass (id, opportunity, sender, receiver, line, shown, sent_at, asked_at, turn_ends)"
                        + " values (?, ?, ?, ?, 'J’ai pensé à vous', true, now(), now() - interval '1 minute', now() + interval '9 days')",
                pass,
                id,
                owner.id(),
                receiver.id());
        return new HeardOf(id, pass);
    }

    /// A thank-you from `owner` that reached `member`.
    public UUID thanks(Person owner, Person member) {
        var id = UUID.randomUUID();
        run(
                "insert into thanks (id, owner, contact, words, sent_at) values (?, ?, null, 'Merci', now())",
                id,
                owner.id());
        run("insert into thanks_to (thanks, member) values (?, ?)", id, member.id());
        return id;
    }

    /// That `owner` met somebody of their book.
    public UUID encounter(Person owner, UUID contact) {
        var id = UUID.randomUUID();
        run(
                "insert into encounter (id, owner, contact, met_on, place, alive, synergy, offered, received, next_step, made_at)"
                        + " values (?, ?, ?, current_date - 1, 'Annecy', 'Un rire', '', '', '', '', now())",
                id,
                owner.id(),
                contact);
        return id;
    }

    /// That `owner` was advised by somebody of their book.
    public UUID advice(Person owner, UUID contact) {
        var id = UUID.randomUUID();
        run(
                "insert into advice (id, owner, contact, name, given_on, subject, words, known, known_how, decision, ground, sense, look_on, beside_channels, made_at)"
                        + " values (?, ?, ?, 'Yann Querrec', current_date - 1, 'Mes prix', 'Monte-les', 'tried', '', 'aside', '', 'same', current_date, false, now())",
                id,
                owner.id(),
                contact);
        return id;
    }

    /// A file that `owner` keeps.
    public UUID attachment(Person owner) {
        var id = UUID.randomUUID();
        run(
                "insert into attachment (id, owner, name, type, size, bytes, sha256, at)"
                        + " values (?, ?, 'cv.txt', 'text', 6, 'Allure', sha256('Allure'), now())",
                id,
                owner.id());
        return id;
    }

    /// A practice with a file, and what stands behind it.
    public record Written(UUID practice, UUID attachment) {}

    /// A session of a circle, and a line of its minutes.
    public record Sitting(UUID session, UUID minute) {}

    /// One that `holder` planned and holds, opened and not over, at which `other` sits too and
    /// brings the question.
    public Sitting sitting(Person holder, Person other, UUID circle) {
        var session = UUID.randomUUID();
        var minute = UUID.randomUUID();
        run(
                "insert into circle_session (id, circle, protocol, starts_at, place, planned_by, planned_at, opened_at, step, step_since)"
                        + " values (?, ?, 'codevelopment', now(), 'Ici', ?, now(), now(), 1, now())",
                session,
                circle,
                holder.id());
        run(
                "insert into session_step (session, circle, position, key, minutes) values (?, ?, 1, 'expose', 10)",
                session,
                circle);
        run(
                "insert into session_attendee values (?, ?, ?, 'holds', 'here'), (?, ?, ?, 'brings', 'here')",
                session,
                circle,
                holder.id(),
                session,
                circle,
                other.id());
        run(
                "insert into session_minute (id, session, circle, author, words, written_at) values (?, ?, ?, ?, 'Un pas', now())",
                minute,
                session,
                circle,
                holder.id());
        return new Sitting(session, minute);
    }

    /// By `author`, shared in a circle.
    public Written practice(Person author, UUID circle) {
        var practice = UUID.randomUUID();
        var attachment = attachment(author);
        run(
                "insert into shared_practice (id, author, kind, language, title, level, situation, doing, why, limits, monday,"
                        + " written_at, changed_at, shared_at) values (?, ?, 'method', 'fr', 'Ouvrir', '', 'Au début', 'Se taire',"
                        + " '', 'Jamais', 'Essayer', now(), now(), now())",
                practice,
                author.id());
        run(
                "insert into practice_version select id, author, 1, title, level, situation, doing, why, limits, monday, now()"
                        + " from shared_practice where id = ?",
                practice);
        run(
                "insert into practice_circle select p.id, p.author, ?, kind, 1, now(), practice_warmth(p.id), practice_words(p),"
                        + " practice_vocabulary(p.situation) from shared_practice p where p.id = ?",
                circle,
                practice);
        run("insert into practice_file values (?, ?, ?)", attachment, practice, author.id());
        return new Written(practice, attachment);
    }

    /// Proposed in a circle by `proposer`, who is to do a line of it; both are asked about it.
    public UUID action(Person proposer, Person companion, UUID circle) {
        var action = UUID.randomUUID();
        var round = UUID.randomUUID();
        run(
                "insert into round (id, room, kind, headings, deadline, opened_at)"
                        + " values (?, ?, 'common-action', '{consent,words}', current_date + 9, now())",
                round,
                action);
        for (var one : java.util.List.of(proposer, companion)) {
            run("insert into round_party values (?, ?)", round, one.id());
        }
        run(
                "insert into common_action (id, circle, proposer, title, words, clientele, asked_round, asked_version, proposed_at)"
                        + " values (?, ?, ?, 'Une matinée', 'À la mairie', 'Dirigeants', ?, 1, now())",
                action,
                circle,
                proposer.id(),
                round);
        run(
                "insert into action_line values (?, 0, ?, 'Réserver la salle', current_date + 9, null)",
                action,
                proposer.id());
        return action;
    }

    /// A credential in the record of `owner`.
    public UUID entry(Person owner) {
        var id = UUID.randomUUID();
        run(
                "insert into record_entry (id, member, kind, title, place, number, until_on, sort_on, made_at)"
                        + " values (?, ?, 'credential', 'PCC', 'ICF', '4127', current_date + 900, current_date, now())",
                id,
                owner.id());
        return id;
    }

    /// That `owner` asks somebody to look at one.
    public UUID look(Person owner, UUID entry, Person asked) {
        var id = UUID.randomUUID();
        run(
                "insert into credential_look (id, entry, member, asked, asked_at) values (?, ?, ?, ?, now())",
                id,
                entry,
                owner.id(),
                asked.id());
        return id;
    }

    /// A line that `owner` kept.
    public UUID capture(Person owner) {
        var id = UUID.randomUUID();
        run(
                "insert into capture (id, owner, words, captured_at) values (?, ?, 'Un atelier cherche une voix', now())",
                id,
                owner.id());
        return id;
    }

    /// Something that `giver` gave somebody of their book who is no member.
    public UUID gesture(Person giver, UUID contact) {
        var id = UUID.randomUUID();
        run(
                "insert into gesture (id, giver, noted_by, kind, words, given_on, noted_at)"
                        + " values (?, ?, ?, 'hand', 'Relire un devis', current_date - 1, now())",
                id,
                giver.id(),
                giver.id());
        run(
                "insert into gesture_side (gesture, member, gave, given_on, contact) values (?, ?, true, current_date - 1, ?)",
                id,
                giver.id(),
                contact);
        return id;
    }

    /// Something that `giver` gave and that `receiver` has said nothing of.
    public UUID gestureTo(Person giver, Person receiver) {
        var id = UUID.randomUUID();
        run(
                "insert into gesture (id, giver, receiver, noted_by, kind, words, given_on, noted_at)"
                        + " values (?, ?, ?, ?, 'truth', 'Une parole franche', current_date - 1, now())",
                id,
                giver.id(),
                receiver.id(),
                giver.id());
        for (var side : java.util.List.of(giver, receiver)) {
            run(
                    "insert into gesture_side (gesture, member, gave, given_on) values (?, ?, ?, current_date - 1)",
                    id,
                    side.id(),
                    side == giver);
        }
        return id;
    }

    /// Feedback that `giver` offered and that `receiver` has not opened.
    public UUID feedback(Person giver, Person receiver) {
        var id = UUID.randomUUID();
        run(
                "insert into feedback (id, giver, receiver, kind, given_at) values (?, ?, ?, 'confronting', now())",
                id,
                giver.id(),
                receiver.id());
        run(
                "insert into feedback_words (feedback, words) values (?, 'Ce que je n’osais pas dire')",
                id);
        for (var side : java.util.List.of(giver, receiver)) {
            run(
                    "insert into feedback_side (feedback, member, gave, at) values (?, ?, ?, now())",
                    id,
                    side.id(),
                    side == giver);
        }
        return id;
    }

    /// A circle that Cordée proposes to these, which none of them has answered.
    public UUID proposed(Person... people) {
        var proposed = UUID.randomUUID();
        run(
                "insert into circle_proposed (id, week, ends_at, proved, codes, approaches, slots)"
                        + " values (?, date_trunc('week', now())::date, now() + interval '9 days', true, '{}', '{}', '{mon-morning,tue-evening}')",
                proposed);
        for (var one : people) {
            run("insert into circle_seat (proposed, member) values (?, ?)", proposed, one.id());
        }
        return proposed;
    }

    /// A circle that nobody finds by themselves, and who stands at its door.
    public record Company(UUID circle, UUID candidacy) {}

    /// Founded by `host`, with `companion` in it; `gone` has left it, and `candidate` was asked in.
    public Company circle(Person host, Person companion, @Nullable Person gone, Person candidate) {
        var circle = UUID.randomUUID();
        var candidacy = UUID.randomUUID();
        run(
                "insert into circle (id, name, purpose, goals, admission, vouchers, levels, nearness, most, listed, host, founded_at)"
                        + " values (?, 'Les éclaireurs', 'Relire des cas', '', 'unanimity', 1, 1, 0.2, 8, false, ?, now())",
                circle,
                host.id());
        run(
                "insert into circle_charter values (?, 1, 'Rien ne sort d’ici', ?, now())",
                circle,
                host.id());
        for (var one : java.util.List.of(host, companion)) {
            run(
                    "insert into circle_member values (?, ?, now(), null, 'Des cas', 'Un regard')",
                    circle,
                    one.id());
            run("insert into circle_signature values (?, 1, ?, now())", circle, one.id());
        }
        if (gone != null) {
            run(
                    "insert into circle_member values (?, ?, now(), now(), 'Des cas', 'Un regard')",
                    circle,
                    gone.id());
        }
        run(
                "insert into candidacy (id, circle, member, invited_by, word, made_at) values (?, ?, ?, ?, 'Viens', now())",
                candidacy,
                circle,
                candidate.id(),
                host.id());
        return new Company(circle, candidacy);
    }

    /// Something that one gave another, and both said so.
    public UUID given(Person giver, Person receiver, int daysAgo, boolean told) {
        var id = UUID.randomUUID();
        run(
                "insert into gesture (id, giver, receiver, noted_by, kind, words, given_on, noted_at, confirmed_at)"
                        + " values (?, ?, ?, ?, 'idea', ?, current_date - ?, now(), now())",
                id,
                giver.id(),
                receiver.id(),
                giver.id(),
                "Offert par " + giver.name() + " pour " + receiver.name(),
                daysAgo);
        for (var side : java.util.List.of(giver, receiver)) {
            run(
                    "insert into gesture_side (gesture, member, gave, given_on, told)"
                            + " values (?, ?, ?, current_date - ?, ?)",
                    id,
                    side.id(),
                    side == giver,
                    daysAgo,
                    told);
        }
        return id;
    }

    /// The loop that `member` began and that came back to them through two others.
    public UUID story(Person member, Person second, Person third) {
        var gave = given(member, second, 30, true);
        var between = given(second, third, 20, true);
        var received = given(third, member, 10, true);
        // The house may be quicker.
        run(
                "insert into story (id, member, gave, received, way, found_at)"
                        + " values (gen_random_uuid(), ?, ?, ?, array[?]::uuid[], now()) on conflict do nothing",
                member.id(),
                gave,
                received,
                between);
        return UUID.fromString(
                ask(
                        "select id::text from story where received = ? and member = ?",
                        received,
                        member.id()));
    }

    /// That somebody of `owner`'s book brought them a lead.
    public UUID lead(Person owner, UUID contact) {
        var id = UUID.randomUUID();
        run(
                "insert into channel_lead (id, owner, what, came_on, way, contact, source, outcome, made_at)"
                        + " values (?, ?, 'Un théâtre', current_date - 1, 'through', ?, 'Yann Querrec', 'open', now())",
                id,
                owner.id(),
                contact);
        return id;
    }

    /// A file that was read, with one row that would be new.
    public UUID importOf(Person owner, String fileName) {
        var id = UUID.randomUUID();
        run(
                "insert into contact_import (id, owner, file_name, lines, begun_at, stirred_at, read_at, source, rows, fresh) values (?, ?, ?, 2, now(), now(), now(), 'table', 1, 1)",
                id,
                owner.id(),
                fileName);
        run(
                "insert into contact_import_row (import, number, owner, line, outcome, name, contact) values (?, 1, ?, 2, 'new', 'Yann Querrec', gen_random_uuid())",
                id,
                owner.id());
        return id;
    }

    /// Something that opens the vault of somebody, who has it shut.
    public UUID opener(Person owner) {
        var id = UUID.randomUUID();
        run(
                "insert into vault (member, founded_at) values (?, now()) on conflict do nothing",
                owner.id());
        run(
                "insert into vault_opener (id, member, kind, name, apart, public_key, private_key, secret, given, last_step, made_at) values (?, ?, 'code', 'Téléphone', false, 'x', 'x', 'x', 'x', 0, now())",
                id,
                owner.id());
        return id;
    }

    /// An engagement of somebody whose vault is shut.
    public UUID engagement(Person coach) {
        opener(coach);
        var id = UUID.randomUUID();
        run("insert into vault_key values (?, 1, ?, 'x', 'x', now())", id, coach.id());
        run(
                "insert into engagement (id, coach, key, contents, begun_at) values (?, ?, 1, 'x', now())",
                id,
                coach.id());
        return id;
    }

    /// Somebody around an engagement.
    public UUID stakeholder(Person coach, UUID engagement) {
        var id = UUID.randomUUID();
        run(
                "insert into stakeholder (id, engagement, coach, roles, locale, key, contents, added_at) values (?, ?, ?, array['sponsor'], 'fr', 1, 'x', now())",
                id,
                engagement,
                coach.id());
        return id;
    }

    /// An objective of that engagement.
    public UUID objective(Person coach, UUID engagement) {
        var id = UUID.randomUUID();
        run(
                "insert into objective (id, engagement, coach, key, contents, begun_at) values (?, ?, ?, 1, 'x', now())",
                id,
                engagement,
                coach.id());
        return id;
    }

    /// A round in which those around an engagement are asked.
    public UUID reading(Person coach, UUID engagement) {
        var id = UUID.randomUUID();
        run(
                "insert into reading_round (id, engagement, coach, wording, opened_at, until_at) values (?, ?, ?, 1, now(), now() + interval '10 days')",
                id,
                engagement,
                coach.id());
        return id;
    }

    /// A session of an engagement, planned, and a subject that waits to be chosen.
    public Coaching coaching(Person coach, UUID engagement) {
        var session = UUID.randomUUID();
        var subject = UUID.randomUUID();
        run(
                "insert into session_subject (id, coach, engagement, key, contents, by_link, chosen_at) values (?, ?, ?, 1, 'x', false, now())",
                subject,
                coach.id(),
                engagement);
        run(
                "insert into coaching_session (id, coach, engagement, starts_at) values (?, ?, ?, now() + interval '1 day')",
                session,
                coach.id(),
                engagement);
        return new Coaching(session, subject);
    }

    public record Coaching(UUID session, UUID subject) {}

    /// A link that signs somebody in, asked for just now.
    public Secret link(String email) {
        var id = UUID.randomUUID();
        var secret = secret();
        run(
                "insert into sign_in_link (id, email, token_hash, device, browser, source, asked_at) values (?, ?, sha256(?), 'Firefox, Linux', 'b', ?, now())",
                id,
                email,
                secret,
                secret());
        return new Secret(id, text(secret));
    }

    public int run(String sql, Object... values) {
        try (var statement = db.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
            return statement.getUpdateCount();
        } catch (SQLException wrong) {
            throw new IllegalStateException(sql, wrong);
        }
    }

    /// The first column of the first row, as text; empty for null.
    public String ask(String sql, Object... values) {
        try (var statement = db.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (var row = statement.executeQuery()) {
                var found = row.next() ? row.getString(1) : null;
                return found == null ? "" : found;
            }
        } catch (SQLException wrong) {
            throw new IllegalStateException(sql, wrong);
        }
    }

    /// One line for every table: what stands in it. Left out is `session.seen_at`, which notes a
    /// visit every five minutes and is what reading is allowed to leave.
    public java.util.Map<String, String> digest() {
        var digests = new java.util.TreeMap<String, String>();
        var tables =
                ask(
                        "select string_agg(relname, ',' order by relname) from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace");
        for (var table : tables.split(",")) {
            digests.put(
                    table,
                    ask(
                            "select md5(coalesce(string_agg(md5((to_jsonb(t)"
                                    + (table.equals("session") ? " - 'seen_at'" : "")
                                    + ")::text), '' order by md5((to_jsonb(t)"
                                    + (table.equals("session") ? " - 'seen_at'" : "")
                                    + ")::text)), '')) from \""
                                    + table
                                    + "\" t"));
        }
        return digests;
    }

    @Override
    public void close() {
        try {
            db.close();
        } catch (SQLException lost) {
            throw new IllegalStateException(lost);
        }
    }

    private static byte[] secret() {
        var secret = new byte[32];
        CHANCE.nextBytes(secret);
        return secret;
    }

    private static String text(byte[] secret) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }
}
