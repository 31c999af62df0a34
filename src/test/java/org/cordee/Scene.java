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

    /// Somebody in an address book.
    public UUID contact(Person owner, String name) {
        var id = UUID.randomUUID();
        run(
                "insert into contact (id, owner, name, given_name, family_name, made_at) values (?, ?, ?, '', '', now())",
                id,
                owner.id(),
                name);
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
