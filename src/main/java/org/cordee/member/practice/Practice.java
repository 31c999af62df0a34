package org.cordee.member.practice;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Where somebody stands in their trade.
///
/// @param picks what they chose from the short lists
public record Practice(String forehand, List<Pick> picks, boolean online, Meeting meeting) {
    public Practice {
        picks = List.copyOf(picks);
    }

    public boolean has(Choice choice) {
        return picks.contains(new Pick(choice.kind(), choice.key()));
    }

    /// How somebody wants to meet others.
    ///
    /// @param looking whether they look now
    /// @param introductions how many a month, at the most
    /// @param window how many levels apart another may be
    public record Meeting(boolean looking, int introductions, int window) {
        public static final int MOST_INTRODUCTIONS = 8;
        public static final int WIDEST = 4;

        /// Until somebody says otherwise: as the database has it.
        static final Meeting UNSAID = new Meeting(false, 2, 1);
    }

    /// What was chosen from a list.
    public record Pick(Kind kind, String key) {}

    /// The short lists.
    public enum Kind {
        CLIENTELE,
        ZONE,
        SERVICE;

        /// As it stands in forms and rows.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What can be chosen.
    public record Choice(Kind kind, String key, String french, String english) {
        public String in(Locale language) {
            return language.getLanguage().equals("fr") ? french : english;
        }
    }

    /// A code of ethics as its body publishes it.
    ///
    /// @param version null where the body gives none
    public record Code(
            String key, String french, String english, @Nullable String version, String source) {
        public String in(Locale language) {
            return language.getLanguage().equals("fr") ? french : english;
        }
    }

    /// What a level asks for.
    public record LevelStep(
            int level, int years, int hours, int trainingHours, boolean supervised) {}
}
