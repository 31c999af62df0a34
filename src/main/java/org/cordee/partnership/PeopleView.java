package org.cordee.partnership;

import java.util.List;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.member.Card;
import org.cordee.partnership.newcomer.Newcomers;
import org.jspecify.annotations.Nullable;

/// Who is asked into a room, and whom else one could ask.
///
/// @param key by which a second sending of any of its forms is known
/// @param words what was looked for; empty before
/// @param found members whose name begins so
/// @param outcome why a member could not be asked; null when all is well
public record PeopleView(
        UUID key,
        Partnership room,
        MemberId me,
        String words,
        List<Card> found,
        InviteForm form,
        @Nullable Inviting outcome,
        Newcomers.Standing newcomers) {}
