package org.cordee.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordee.current.Ids;
import org.cordee.current.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;

/// The files that members add to what they write. Whoever added one reads it; others do where a
/// policy of what holds it says so, and nowhere else.
@Service
public class Attachments {
    /// Bytes of one file at the most.
    public static final int LARGEST = Sieve.LARGEST;

    /// Bytes of all files of a member at the most.
    static final long MOST = 100L * 1024 * 1024;

    private final AttachmentRows rows;
    private final Sifter sifter;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Attachments(AttachmentRows rows, Sifter sifter, TransactionTemplate transactions, Clock clock) {
        this.rows = rows;
        this.sifter = sifter;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Keeps a file as its type allows, or says why not. Looked at before a transaction begins,
    /// since that takes time: call it outside of one. Nothing holds it yet.
    public Upload keep(MemberId me, @Nullable MultipartFile file) {
        if (file == null || file.isEmpty() && name(file).isEmpty()) {
            return new Upload.Refused(WhyNot.NO_FILE);
        }
        if (file.getSize() > LARGEST) {
            return new Upload.Refused(WhyNot.TOO_LARGE);
        }
        try {
            return keep(me, name(file), file.getBytes());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /// The same of bytes that are here already.
    ///
    /// @param sent what the file was called
    public Upload keep(MemberId me, String sent, byte[] bytes) {
        return switch (sifter.sift(bytes)) {
            case Sifting.Refused(var why) -> new Upload.Refused(why);
            case Sifting.Clean(var type, var clean) ->
                    transactions.execute(_ -> {
                        rows.hold(me);
                        if (rows.sum(me) + clean.length > MOST) {
                            return new Upload.Refused(WhyNot.FULL);
                        }
                        var now = clock.instant();
                        var id = new AttachmentId(Ids.at(now));
                        rows.keep(me, id, FileName.clean(sent, type), type, clean, now);
                        return new Upload.Kept(id);
                    });
        };
    }

    /// Those of them that whoever is here may read, by their id.
    @Transactional(readOnly = true)
    public Map<AttachmentId, Attachment> all(List<AttachmentId> ids) {
        return ids.isEmpty() ? Map.of() : rows.all(ids);
    }

    /// Lets a file of one's own go, for good.
    @Transactional
    public void drop(MemberId me, AttachmentId id) {
        rows.drop(me, id);
    }

    /// A file with its bytes, for whoever may read it.
    @Transactional(readOnly = true)
    Optional<AttachmentRows.Whole> whole(AttachmentId id) {
        return rows.whole(id);
    }

    private static String name(MultipartFile file) {
        var name = file.getOriginalFilename();
        return name == null ? "" : name;
    }
}
