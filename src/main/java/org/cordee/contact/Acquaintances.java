package org.cordee.contact;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.cordee.contact.file.Detail;
import org.cordee.contact.file.Kind;
import org.cordee.contact.file.Person;
import org.cordee.current.Ids;
import org.cordee.current.MemberId;
import org.cordee.member.Card;
import org.cordee.member.Members;
import org.cordee.web.NotFound;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Somebody by their name as one types it: a contact, a member, or somebody new, who is written
/// down in the same gesture.
@Service
@Transactional
public class Acquaintances {
    private static final int MOST = 5;

    /// Below that, half of the members would be meant.
    private static final int LETTERS_FOR_MEMBERS = 3;

    private final AcquaintanceRows rows;
    private final ContactLineRows lines;
    private final ContactRows contacts;
    private final Members members;
    private final Clock clock;

    Acquaintances(
            AcquaintanceRows rows,
            ContactLineRows lines,
            ContactRows contacts,
            Members members,
            Clock clock) {
        this.rows = rows;
        this.lines = lines;
        this.contacts = contacts;
        this.members = members;
        this.clock = clock;
    }

    /// Whom a name means.
    public sealed interface Meant {
        record Nobody() implements Meant {}

        record Known(ContactId contact) implements Meant {}

        record OfCard(Card card) implements Meant {}

        record Fresh(String name) implements Meant {}

        record TooLong(int most) implements Meant {}

        /// One must be chosen.
        record Unclear(List<Namesake> namesakes) implements Meant {}
    }

    /// A name that is somebody's whole name and nobody else's beginning is theirs.
    @Transactional(readOnly = true)
    public Meant meant(MemberId me, Whom whom) {
        if (whom.isEmpty()) {
            return new Meant.Nobody();
        }
        if (Typed.length(whom.name()) > Person.LONGEST_NAME) {
            return new Meant.TooLong(Person.LONGEST_NAME);
        }
        var contact = whom.contact();
        if (contact != null && rows.isThere(me, contact)) {
            return new Meant.Known(contact);
        }
        var member = whom.member();
        var card = member == null || member.equals(me) ? null : members.card(member).orElse(null);
        if (card != null) {
            return card(me, card);
        }
        if (whom.isNew()) {
            return new Meant.Fresh(whom.name());
        }
        var exact = rows.named(me, whom.name(), 2);
        if (exact.size() == 1) {
            return new Meant.Known(exact.getFirst());
        }
        var known = known(me, whom.name());
        var cards = known.isEmpty() ? cards(whom.name(), true) : List.<Namesake>of();
        if (known.isEmpty() && cards.isEmpty()) {
            return new Meant.Fresh(whom.name());
        }
        known.addAll(cards);
        return new Meant.Unclear(known);
    }

    /// A member, as the form that begins with them names them.
    ///
    /// @throws NotFound where there is no such member, or it is oneself
    @Transactional(readOnly = true)
    public Whom whom(MemberId me, MemberId member) {
        var card = member.equals(me) ? null : members.card(member).orElse(null);
        if (card == null) {
            throw new NotFound();
        }
        return new Whom(card.name(), Whom.of(member), card.name());
    }

    /// Who may be meant by the beginning of a name, while it is typed.
    @Transactional(readOnly = true)
    public List<Namesake> beginning(MemberId me, String name) {
        if (name.isEmpty()) {
            return List.of();
        }
        var known = known(me, name);
        if (known.size() < MOST && name.length() >= LETTERS_FOR_MEMBERS) {
            cards(name, false).stream().limit(MOST - known.size()).forEach(known::add);
        }
        return known;
    }

    /// The contact that is meant, written down where it is somebody new. Not of what is unclear.
    public ContactId written(MemberId me, Meant meant) {
        return switch (meant) {
            case Meant.Known(var contact) -> contact;
            case Meant.Fresh(var name) -> fresh(me, new Person(name, "", "", List.of()));
            case Meant.OfCard(var card) -> ofCard(me, card);
            case Meant.Nobody _, Meant.TooLong _, Meant.Unclear _ ->
                    throw new IllegalArgumentException("nobody to write down");
        };
    }

    /// Somebody of whom another room knows this much: written down, unless the book has them from
    /// their card or has one of their addresses.
    ///
    /// @param fresh who they are where they are new; whoever is called so already is not written
    ///   down again, also where they were taken out
    /// @param card the member they are; null for none
    public ContactId known(MemberId me, ContactId fresh, Person person, @Nullable MemberId card) {
        var there = card == null ? rows.reached(me, person) : rows.ofCard(me, card);
        if (there.isEmpty() && contacts.find(me, fresh).isPresent()) {
            return fresh;
        }
        return there.orElseGet(() -> {
            contacts.add(me, fresh, person, clock.instant());
            if (card != null) {
                rows.isOfCard(me, fresh, card);
            }
            return fresh;
        });
    }

    private Meant card(MemberId me, Card card) {
        return rows.ofCard(me, card.id())
                .<Meant>map(Meant.Known::new)
                .orElseGet(() -> new Meant.OfCard(card));
    }

    private ContactId ofCard(MemberId me, Card card) {
        var details =
                card.headline().isBlank()
                        ? List.<Detail>of()
                        : List.of(new Detail(Kind.ROLE, card.headline()));
        var id = fresh(me, new Person(card.name(), "", "", details));
        rows.isOfCard(me, id, card.id());
        return id;
    }

    private ContactId fresh(MemberId me, Person person) {
        var now = clock.instant();
        var id = new ContactId(Ids.at(now));
        contacts.add(me, id, person, now);
        return id;
    }

    private List<Namesake> known(MemberId me, String name) {
        var known = new ArrayList<Namesake>();
        lines.list(me, Shelf.ALL, name, null, MOST)
                .forEach(line ->
                        known.add(
                                new Namesake(
                                        Whom.of(new ContactId(line.id())),
                                        line.id(),
                                        line.name(),
                                        line.organisation().isEmpty()
                                                ? line.role()
                                                : line.organisation(),
                                        false)));
        return known;
    }

    private List<Namesake> cards(String name, boolean whole) {
        return members.find(name).stream()
                .filter(card -> !whole || card.name().equalsIgnoreCase(name))
                .map(card ->
                        new Namesake(
                                Whom.of(card.id()),
                                card.id().value(),
                                card.name(),
                                card.place(),
                                true))
                .toList();
    }
}
