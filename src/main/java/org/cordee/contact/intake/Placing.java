package org.cordee.contact.intake;

import java.util.List;
import java.util.UUID;
import org.cordee.contact.file.Kind;
import org.jspecify.annotations.Nullable;

/// Where a person of a file goes.
///
/// @param contact the one they make, are, or add to
/// @param candidate who they are taken for, or might be; null where nobody is like them, or where
///   all is known
/// @param doubt null where they are surely the same
/// @param gains what the contact has then that it had not, by kind; of the candidate, where they
///   might be the same
/// @param also names under which the contact was not known
record Placing(
        Outcome outcome,
        UUID contact,
        @Nullable UUID candidate,
        @Nullable Doubt doubt,
        List<Kind> gains,
        List<String> also) {}
