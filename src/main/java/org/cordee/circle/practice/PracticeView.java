package org.cordee.circle.practice;

import java.util.List;
import org.cordee.attachment.Attachment;
import org.cordee.current.MemberId;
import org.cordee.guard.Readings;
import org.jspecify.annotations.Nullable;

/// A practice as one who may reads it.
///
/// @param places where it stands, of those one is in; to its author all
/// @param mine what one said of it oneself; null for nothing
/// @param said what one is saying, where it was not kept; null for nothing
public record PracticeView(
        SharedPractice practice,
        MemberId me,
        List<PracticePlace> places,
        List<PracticeUse> uses,
        @Nullable PracticeUse mine,
        int versions,
        List<Attachment> files,
        @Nullable Said said) {

    /// @param kind null where none was chosen
    /// @param reading null where the guard was not asked
    public record Said(
            PracticeUse.@Nullable Kind kind,
            String words,
            @Nullable Readings reading,
            boolean tooLong) {}

    public boolean isOwn() {
        return practice.author().equals(me);
    }

    public PracticeUse.@Nullable Kind chosen() {
        return said != null ? said.kind() : mine == null ? null : mine.kind();
    }

    public String words() {
        return said != null ? said.words() : mine == null ? "" : mine.words();
    }

    PracticeView with(Said typed) {
        return new PracticeView(practice, me, places, uses, mine, versions, files, typed);
    }
}
