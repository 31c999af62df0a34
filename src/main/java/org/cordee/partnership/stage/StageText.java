package org.cordee.partnership.stage;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.current.MemberId;

/// The words of a stage that the parties agree on.
///
/// @param entry what must be there before it opens, a line each
/// @param exit what must be there for it to be over, a line each
/// @param shares what each party gives and gets, in their own words
/// @param wayOut how one may stop on the way without leaving the other in the middle
public record StageText(
        String name,
        String purpose,
        List<String> entry,
        List<String> exit,
        List<Share> shares,
        String wayOut) {

    public static final int LONGEST_NAME = 120;
    public static final int LONGEST_WORDS = 1000;
    public static final int MOST_CONDITIONS = 12;
    public static final int LONGEST_CONDITION = 200;
    public static final int LONGEST_SHARE = 400;

    /// What one party gives and gets.
    public record Share(UUID member, String gives, String gets) {}

    /// Whether a member has written what they give and what they get.
    public boolean hasShare(MemberId member) {
        return share(member).filter(share -> !share.gives().isBlank()).isPresent();
    }

    public Optional<Share> share(MemberId member) {
        return shares.stream().filter(share -> share.member().equals(member.value())).findFirst();
    }
}
