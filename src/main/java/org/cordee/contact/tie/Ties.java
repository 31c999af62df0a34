package org.cordee.contact.tie;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cordee.contact.Chains;
import org.cordee.contact.ContactId;
import org.cordee.contact.Contacts;
import org.cordee.contact.file.Kind;
import org.cordee.current.Ids;
import org.cordee.current.MemberId;
import org.cordee.current.OncePerPage;
import org.cordee.current.Submissions;
import org.cordee.web.NotFound;
import org.cordee.web.Typed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A contact who is a member, when both say so. Until then neither learns anything of the other:
/// asking for somebody who is no member looks like asking for one who has not answered. Those who
/// are tied can be thanked for having led somewhere.
@Service
@Transactional
public class Ties {
    private static final String NOT_YOURS = "not yours";
    private static final String ENOUGH = "enough";

    private final TieRows rows;
    private final Contacts contacts;
    private final Chains chains;
    private final Submissions submissions;
    private final Clock clock;

    Ties(TieRows rows, Contacts contacts, Chains chains, Submissions submissions, Clock clock) {
        this.rows = rows;
        this.contacts = contacts;
        this.chains = chains;
        this.submissions = submissions;
        this.clock = clock;
    }

    /// What became of asking.
    public enum Asking {
        ASKED,
        /// So many were asked today that it can wait until tomorrow.
        ENOUGH_TODAY
    }

    /// What became of thanking.
    public enum Thanking {
        SENT,
        NOBODY,
        TOO_LONG
    }

    private record Shown(MemberId me, ContactId contact) {}

    /// The same for the parts of one page.
    @Transactional(readOnly = true)
    TieOfContact shown(MemberId me, ContactId contact) {
        return OncePerPage.ask(new Shown(me, contact), () -> of(me, contact));
    }

    @Transactional(readOnly = true)
    public TieOfContact of(MemberId me, ContactId contact) {
        var chain = chains.of(me, contact);
        var above = chain.knots().subList(0, chain.hops());
        var tied = rows.tied();
        var tie = rows.of(me, contact).orElse(null);
        return new TieOfContact(
                contact,
                UUID.randomUUID(),
                tie == null || tie.agreedAt() == null
                        ? tie
                        : new Tie(tie.id(), tie.askedAt(), tie.agreedAt(), tied.get(contact)),
                rows.card(me, contact).isPresent(),
                contacts.find(me, contact).all(Kind.EMAIL),
                chain.isLed(),
                above.stream()
                        .filter(knot -> knot.name() != null && tied.containsKey(knot.contact()))
                        .map(knot -> Objects.requireNonNull(knot.name()))
                        .toList(),
                rows.thanked(me, contact).orElse(null));
    }

    /// Asks whether a contact is a member: by the card they were written down from, else by one of
    /// their addresses.
    public Asking ask(MemberId me, ContactId contact, String email) {
        var standing = contacts.find(me, contact);
        var card = rows.card(me, contact).orElse(null);
        if (standing.isRemoved() || card == null && !standing.all(Kind.EMAIL).contains(email)) {
            throw new NotFound();
        }
        var now = clock.instant();
        return switch (rows.ask(
                new TieId(Ids.at(now)), contact, card, card == null ? email : null, now)) {
            case NOT_YOURS -> throw new NotFound();
            case ENOUGH -> Asking.ENOUGH_TODAY;
            default -> Asking.ASKED;
        };
    }

    /// Takes back what one asked, or a tie that was agreed.
    public void withdraw(MemberId me, ContactId contact) {
        contacts.find(me, contact);
        rows.of(me, contact).ifPresent(tie -> rows.withdraw(tie.id(), clock.instant()));
    }

    /// What reached this member from the books of others.
    @Transactional(readOnly = true)
    public TiesView view() {
        return new TiesView(rows.thanks(), rows.asked());
    }

    /// Agrees to be that contact, or lets it be.
    public void answer(TieId id, boolean yes) {
        if (!rows.answer(id, yes, clock.instant())) {
            throw new NotFound();
        }
    }

    /// Thanks everybody who led to somebody and is tied. The same form sent twice thanks once.
    public Thanking thank(MemberId me, ContactId contact, UUID key, String words) {
        var line = Typed.line(words);
        if (Typed.length(line) > Thanks.LONGEST) {
            return Thanking.TOO_LONG;
        }
        var now = clock.instant();
        var fresh = Ids.at(now);
        if (!submissions.first(me, key, fresh).equals(fresh)) {
            return Thanking.SENT;
        }
        int told = rows.thank(fresh, contact, line, now);
        if (told < 0) {
            throw new NotFound();
        }
        if (told == 0) {
            submissions.forget(me, key);
            return Thanking.NOBODY;
        }
        return Thanking.SENT;
    }

    /// Puts a thank-you away.
    public void read(UUID thanks) {
        if (!rows.read(thanks, clock.instant())) {
            throw new NotFound();
        }
    }

    @Transactional(readOnly = true)
    List<TieRows.Waiting> waiting(int most) {
        return rows.waiting(most);
    }
}
