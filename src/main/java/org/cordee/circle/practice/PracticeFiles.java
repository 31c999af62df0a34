package org.cordee.circle.practice;

import org.cordee.attachment.AttachmentId;
import org.cordee.attachment.Attachments;
import org.cordee.current.MemberId;
import org.cordee.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The files that go with a practice: those who read it may take them away.
@Service
@Transactional
class PracticeFiles {
    /// Of one practice.
    static final int MOST = 5;

    private final SharedPracticeRows rows;
    private final Attachments attachments;

    PracticeFiles(SharedPracticeRows rows, Attachments attachments) {
        this.rows = rows;
        this.attachments = attachments;
    }

    @Transactional(readOnly = true)
    public boolean isFull(SharedPracticeId id) {
        return rows.files(id).size() >= MOST;
    }

    /// Adds one that is kept already.
    public void add(MemberId me, SharedPracticeId id, AttachmentId file) {
        if (rows.find(id).filter(one -> one.author().equals(me)).isEmpty()) {
            throw new NotFound();
        }
        rows.add(me, id, file);
    }

    public void remove(MemberId me, SharedPracticeId id, AttachmentId file) {
        if (rows.find(id).filter(one -> one.author().equals(me)).isEmpty()
                || !rows.files(id).contains(file)) {
            throw new NotFound();
        }
        attachments.drop(me, file);
    }
}
