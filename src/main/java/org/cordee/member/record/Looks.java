package org.cordee.member.record;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.cordee.attachment.Attachments;
import org.cordee.current.Ids;
import org.cordee.current.MemberId;
import org.cordee.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Credentials that somebody has seen: asked of a peer or of a steward, who reads the number and
/// the file for as long as they are asked, and says that it was seen, or nothing.
@Service
@Transactional
public class Looks {
    private final LookRows rows;
    private final Attachments attachments;
    private final Clock clock;

    Looks(LookRows rows, Attachments attachments, Clock clock) {
        this.rows = rows;
        this.attachments = attachments;
        this.clock = clock;
    }

    /// What became of asking.
    public enum Asking {
        ASKED,
        NOT_THERE,
        ENOUGH
    }

    /// Asks somebody, once.
    ///
    /// @param whom null for whoever runs the house
    public Asking ask(EntryId entry, @Nullable MemberId whom) {
        var now = clock.instant();
        return switch (rows.ask(Ids.at(now), entry, whom, now)) {
            case "asked" -> Asking.ASKED;
            case "enough" -> Asking.ENOUGH;
            default -> Asking.NOT_THERE;
        };
    }

    /// Asks no more; what was seen is seen no more.
    void takeBack(MemberId me, EntryId entry, UUID look) {
        if (!rows.takeBack(me, entry, look)) {
            throw new NotFound();
        }
    }

    /// What waits for the member who is here, with its files.
    @Transactional(readOnly = true)
    public List<AskedLook> asked() {
        var asked = rows.asked();
        var ids = asked.stream().map(AskedLook::fileId).filter(id -> id != null).toList();
        var files = attachments.all(ids);
        return asked.stream()
                .map(one -> one.fileId() == null ? one : one.with(files.get(one.fileId())))
                .toList();
    }

    /// The same for Today, without its files.
    @Transactional(readOnly = true)
    List<AskedLook> waiting() {
        return rows.asked();
    }

    /// Says that it was seen, or lays it aside, of which nobody learns.
    public void answer(UUID look, boolean seen) {
        if (!rows.answer(look, seen, clock.instant())) {
            throw new NotFound();
        }
    }

    /// What whoever is here, or nobody, reads of somebody's record.
    @Transactional(readOnly = true)
    public ReadRecord of(MemberId member) {
        return new ReadRecord(rows.of(member, today()));
    }

    /// Exactly what an audience reads of one's own.
    @Transactional(readOnly = true)
    public ReadRecord mineAs(String audience) {
        return new ReadRecord(rows.mineAs(audience, today()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
