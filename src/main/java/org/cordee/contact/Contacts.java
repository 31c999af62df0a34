package org.cordee.contact;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Consumer;
import org.cordee.contact.file.Person;
import org.cordee.current.Ids;
import org.cordee.current.MemberId;
import org.cordee.current.Submissions;
import org.cordee.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// One's own address book, which nobody else reads.
@Service
@Transactional
public class Contacts {
    static final int PAGE = 50;

    /// How long somebody who was taken out can be put back.
    public static final Duration KEPT = Duration.ofDays(30);

    /// After so long without anything noted or changed it is asked whether somebody is still kept.
    /// Nobody goes by themselves.
    static final Period QUIET = Period.ofYears(3);

    /// More are not counted.
    private static final int MOST_QUIET = 1000;

    private final ContactRows rows;
    private final ContactLineRows lines;
    private final ChainRows chains;
    private final Submissions submissions;
    private final Clock clock;

    Contacts(
            ContactRows rows,
            ContactLineRows lines,
            ChainRows chains,
            Submissions submissions,
            Clock clock) {
        this.rows = rows;
        this.lines = lines;
        this.chains = chains;
        this.submissions = submissions;
        this.clock = clock;
    }

    /// What became of a change.
    public sealed interface Change {
        record Kept() implements Change {}

        /// Another window wrote in between.
        record Crossed(Contact standing) implements Change {}
    }

    /// Fifty of them by name, those after `after`.
    ///
    /// @param words each begins a word of their names, organisations or addresses of mail; empty
    ///   for everybody
    @Transactional(readOnly = true)
    public ContactsView list(MemberId me, Shelf shelf, String words, @Nullable UUID after) {
        var before = clock.instant().atZone(ZoneOffset.UTC).minus(QUIET).toInstant();
        var found = lines.list(me, shelf, words, after, PAGE + 1, before);
        var told = shelf == Shelf.ALL && words.isEmpty() && after == null;
        return new ContactsView(
                shelf,
                words,
                found.subList(0, Math.min(PAGE, found.size())),
                found.size() > PAGE,
                told ? lines.quiet(me, before, MOST_QUIET) : 0);
    }

    /// Somebody of this book, taken out or not.
    @Transactional(readOnly = true)
    public Contact find(MemberId me, ContactId id) {
        return rows.find(me, id).orElseThrow(NotFound::new);
    }

    /// Writes somebody down. The same form sent twice writes them down once.
    public ContactId add(MemberId me, UUID key, Person person) {
        sweep(me);
        var now = clock.instant();
        var fresh = Ids.at(now);
        var id = new ContactId(submissions.first(me, key, fresh));
        if (id.value().equals(fresh)) {
            rows.add(me, id, person, now);
        }
        return id;
    }

    /// Writes down what has changed, unless somebody wrote since the version they read.
    public Change change(MemberId me, ContactId id, ContactForm form) {
        sweep(me);
        int version = rows.hold(me, id).orElseThrow(NotFound::new);
        var standing = find(me, id);
        var person = form.person(standing);
        if (person.equals(standing.person())) {
            return new Change.Kept();
        }
        if (version != form.version()) {
            return new Change.Crossed(standing);
        }
        rows.change(me, id, person, clock.instant());
        return new Change.Kept();
    }

    /// Takes somebody out. For [#KEPT] they can be put back.
    public void remove(MemberId me, ContactId id) {
        sweep(me);
        if (!rows.remove(me, id, clock.instant())) {
            throw new NotFound();
        }
    }

    public void restore(MemberId me, ContactId id) {
        if (!rows.restore(me, id)) {
            throw new NotFound();
        }
    }

    /// Says that somebody is a client, or is not any more.
    public void mark(MemberId me, ContactId id, boolean client) {
        if (!rows.mark(me, id, client ? clock.instant() : null)) {
            throw new NotFound();
        }
    }

    /// Keeps somebody of whom nothing was noted for long.
    public void keep(MemberId me, ContactId id) {
        if (rows.hold(me, id).isEmpty()) {
            throw new NotFound();
        }
        stir(me, id);
    }

    /// Something happened with somebody: from now on they are kept as long as ever.
    public void stir(MemberId me, ContactId id) {
        rows.stir(me, id, clock.instant());
    }

    /// What is done with everybody, while they come.
    public interface Telling {
        void of(Iterable<Person> people) throws IOException;
    }

    /// Everybody who is there, by name, one after the other, once.
    @Transactional(readOnly = true)
    public void tell(MemberId me, Telling telling) throws IOException {
        try (var all = rows.all(me)) {
            telling.of(all.map(Contact::person)::iterator);
        }
    }

    /// The same, where nothing is written out.
    @Transactional(readOnly = true)
    public void each(MemberId me, Consumer<Contact> reader) {
        try (var all = rows.all(me)) {
            all.forEach(reader);
        }
    }

    private void sweep(MemberId me) {
        rows.sweep(me, clock.instant().minus(KEPT));
        chains.sweep(me);
    }
}
