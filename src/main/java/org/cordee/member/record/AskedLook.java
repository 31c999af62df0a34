package org.cordee.member.record;

import java.time.LocalDate;
import java.util.UUID;
import org.cordee.attachment.Attachment;
import org.cordee.attachment.AttachmentId;
import org.cordee.current.MemberId;
import org.jspecify.annotations.Nullable;

/// What somebody asks of the member who is here: to look at a credential and at what proves it.
///
/// @param file null where there is none
/// @param asHouse whether it is asked of whoever runs the house
public record AskedLook(
        UUID id,
        MemberId owner,
        String name,
        String title,
        String place,
        String number,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable AttachmentId fileId,
        @Nullable Attachment file,
        boolean asHouse) {

    AskedLook with(@Nullable Attachment file) {
        return new AskedLook(
                id, owner, name, title, place, number, from, until, fileId, file, asHouse);
    }
}
