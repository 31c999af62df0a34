package org.cordee.introduction;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cordee.contact.Namesake;
import org.cordee.contact.Whom;
import org.cordee.current.Submissions;
import org.cordee.signin.Email;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;

/// An introduction as it is typed.
///
/// @param key which sending of the form this is
/// @param days after how many days it goes out by itself, as sent
public record IntroductionForm(UUID key, List<SideForm> sides, String days, FeeForm fee) {
    static final int LONGEST_PRESENTED = 160;
    static final int LONGEST_REASON = 1000;

    /// After how many days an introduction may go out by itself.
    public static final List<String> DAYS = List.of("7", "14", "30");

    private static final String USUAL_DAYS = "14";

    /// What each side's fields begin with.
    public static final List<String> SIDES = List.of("first", "second");

    /// The names of its fields, which a draft keeps.
    static final List<String> FIELDS =
            Stream.concat(
                            SIDES.stream()
                                    .flatMap(side ->
                                            Stream.of(
                                                            "",
                                                            ".chosen",
                                                            ".asked",
                                                            ".email",
                                                            ".presented",
                                                            ".reason",
                                                            ".shown")
                                                    .map(part -> side + part)),
                            Stream.of("days", "fee", "fee.what", "fee.payer", "fee.told"))
                    .toList();

    /// @param email where they can be asked, where the book does not say
    /// @param presented how they are presented to the other; empty for what the book says
    public record SideForm(Whom who, String email, String presented, String reason, boolean shown) {
        static SideForm of(Whom who) {
            return new SideForm(who, "", "", "", true);
        }
    }

    /// @param payer `first` or `second`, empty for not said
    /// @param toldOn as typed, empty for not yet
    public record FeeForm(boolean agreed, String what, String payer, String toldOn) {
        static final FeeForm NONE = new FeeForm(false, "", "", "");
        static final int LONGEST = 200;

        static FeeForm of(Function<String, @Nullable String> sent) {
            var what = Typed.line(text(sent, "fee.what"));
            return new FeeForm(
                    // Whoever wrote an amount and left the choice above it meant the amount.
                    "agreed".equals(sent.apply("fee")) || !what.isEmpty(),
                    what,
                    text(sent, "fee.payer"),
                    Typed.line(text(sent, "fee.told")));
        }

        /// What must change before it can be kept.
        Map<String, Refusal> refusals(LocalDate today) {
            var refusals = new LinkedHashMap<String, Refusal>();
            if (!agreed) {
                return refusals;
            }
            if (what.isEmpty()) {
                refusals.put("fee.what", Refusal.of(Reason.EMPTY));
            } else if (Typed.length(what) > LONGEST) {
                refusals.put("fee.what", new Refusal(Reason.TOO_LONG, LONGEST, List.of()));
            }
            if (!SIDES.contains(payer)) {
                refusals.put("fee.payer", Refusal.of(Reason.EMPTY));
            }
            if (!toldOn.isEmpty()) {
                var day = day(toldOn);
                if (day == null) {
                    refusals.put("fee.told", Refusal.of(Reason.NO_DAY));
                } else if (day.isAfter(today)) {
                    refusals.put("fee.told", Refusal.of(Reason.AHEAD));
                }
            }
            return refusals;
        }

        /// Of one that has no refusals.
        Introduction.@Nullable Fee fee() {
            return agreed ? new Introduction.Fee(what, SIDES.indexOf(payer), day(toldOn)) : null;
        }

        static @Nullable LocalDate day(String typed) {
            try {
                var day = LocalDate.parse(typed);
                return day.getYear() < 1900 ? null : day;
            } catch (DateTimeParseException none) {
                return null;
            }
        }
    }

    public enum Reason {
        EMPTY,
        TOO_LONG,
        UNCLEAR,
        NO_ADDRESS,
        UNREACHABLE,
        YOURSELF,
        SAME,
        ALREADY,
        ENOUGH_TODAY,
        WRITTEN_ENOUGH,
        NO_DAY,
        AHEAD
    }

    /// What is to be said beside a field.
    ///
    /// @param most how many characters there may be
    /// @param namesakes whom a name may mean, where it is not clear
    public record Refusal(Reason reason, int most, List<Namesake> namesakes) {
        static Refusal of(Reason reason) {
            return new Refusal(reason, 0, List.of());
        }
    }

    static IntroductionForm fresh(Whom first) {
        return new IntroductionForm(
                UUID.randomUUID(),
                List.of(SideForm.of(first), SideForm.of(Whom.NOBODY)),
                USUAL_DAYS,
                FeeForm.NONE);
    }

    public static IntroductionForm of(Function<String, @Nullable String> sent) {
        return new IntroductionForm(
                Submissions.key(text(sent, "key")),
                SIDES.stream().map(side -> side(sent, side)).toList(),
                DAYS.contains(text(sent, "days")) ? text(sent, "days") : USUAL_DAYS,
                FeeForm.of(sent));
    }

    private static SideForm side(Function<String, @Nullable String> sent, String side) {
        return new SideForm(
                new Whom(
                        text(sent, side),
                        text(sent, side + ".chosen"),
                        text(sent, side + ".asked")),
                Typed.line(text(sent, side + ".email")),
                Typed.line(text(sent, side + ".presented")),
                Typed.text(text(sent, side + ".reason")),
                sent.apply(side + ".shown") != null);
    }

    private static String text(Function<String, @Nullable String> sent, String name) {
        var text = sent.apply(name);
        return text == null ? "" : text;
    }

    /// What must change before anybody is asked, as far as the form itself tells.
    Map<String, Refusal> refusals(LocalDate today) {
        var refusals = new LinkedHashMap<String, Refusal>();
        for (int n = 0; n < SIDES.size(); n++) {
            var side = sides.get(n);
            var name = SIDES.get(n);
            if (!side.email().isEmpty() && Email.of(side.email()) instanceof Email.Unfit) {
                refusals.put(name + ".email", Refusal.of(Reason.NO_ADDRESS));
            }
            if (Typed.length(side.presented()) > LONGEST_PRESENTED) {
                refusals.put(
                        name + ".presented",
                        new Refusal(Reason.TOO_LONG, LONGEST_PRESENTED, List.of()));
            }
            if (side.reason().isEmpty()) {
                refusals.put(name + ".reason", Refusal.of(Reason.EMPTY));
            } else if (Typed.length(side.reason()) > LONGEST_REASON) {
                refusals.put(
                        name + ".reason", new Refusal(Reason.TOO_LONG, LONGEST_REASON, List.of()));
            }
        }
        refusals.putAll(fee.refusals(today));
        return refusals;
    }
}
