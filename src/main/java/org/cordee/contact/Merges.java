package org.cordee.contact;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.cordee.current.MemberId;
import org.cordee.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Two contacts that are one person, brought together by hand. The one that is not kept stays as it
/// was, under the other: what was said of it is told of the one that is kept, and setting them
/// apart moves nothing.
@Service
@Transactional
public class Merges {
    private final MergeRows rows;
    private final ContactLineRows lines;
    private final Clock clock;

    Merges(MergeRows rows, ContactLineRows lines, Clock clock) {
        this.rows = rows;
        this.lines = lines;
        this.clock = clock;
    }

    /// Somebody under another.
    ///
    /// @param since when they were brought together
    public record Under(ContactId contact, String name, Instant since) {}

    /// Others of the book who may be the same person, by words of a name.
    @Transactional(readOnly = true)
    public List<ContactLine> alike(MemberId me, ContactId kept, String words) {
        return words.isEmpty()
                ? List.of()
                : lines.list(me, Shelf.ALL, words, null, Contacts.PAGE).stream()
                        .filter(line -> !line.id().equals(kept.value()))
                        .toList();
    }

    /// Those who were brought under a contact and can be set apart again, the latest first.
    @Transactional(readOnly = true)
    public List<Under> under(MemberId me, ContactId kept) {
        return rows.under(me, kept);
    }

    /// Brings two together. Done twice it is done once.
    public void bring(MemberId me, ContactId kept, ContactId under) {
        if (rows.isUnder(me, kept, under)) {
            return;
        }
        if (kept.equals(under) || rows.hold(me, kept, under) != 2) {
            throw new NotFound();
        }
        rows.bring(me, kept, under, clock.instant());
    }

    /// Sets two apart again, each as they were; what was written of the one that was kept in the
    /// meantime stays with it.
    public void apart(MemberId me, ContactId kept, ContactId under) {
        if (rows.hold(me, kept, kept) != 1 || !rows.isUnder(me, kept, under)) {
            throw new NotFound();
        }
        rows.apart(me, kept, under, clock.instant());
    }
}
