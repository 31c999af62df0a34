package org.cordee.partnership.pulse;

import java.util.List;

/// Why a pulse speaks for a season: the rule that fired, and what it fired on.
public sealed interface Ground {
    Season season();

    /// Parties that no longer answer.
    record Silent(List<Silence> parties) implements Ground {
        @Override
        public Season season() {
            return Season.SILENCE;
        }
    }

    /// Too few pulses have opened so far.
    record Young(int pulses) implements Ground {
        /// From so many pulses that opened, the others are asked.
        public static final int PULSES = 3;

        @Override
        public Season season() {
            return Season.SETTING_OUT;
        }
    }

    /// Parties that dropped.
    record Dropped(List<Drop> parties) implements Ground {
        @Override
        public Season season() {
            return Season.CRISIS;
        }
    }

    /// A gap, and one that is unusual here.
    record Apart(Gap gap) implements Ground {
        @Override
        public Season season() {
            return Season.CRISIS;
        }
    }

    /// Signals that wait to be talked about.
    record Signalled(List<OpenSignal> open) implements Ground {
        @Override
        public Season season() {
            return Season.CRISIS;
        }
    }

    /// High pulses, and promises that stay promises.
    ///
    /// @param means of the last pulses that opened, oldest first
    record Elated(List<Double> means, Kept kept) implements Ground {
        /// Each of the last [Ground#MEANS] means, at least.
        public static final double LEAST_MEAN = 6.0;

        /// With fewer commitments due, nothing can be said of them.
        public static final int LEAST_DUE = 2;

        @Override
        public Season season() {
            return Season.EUPHORIA;
        }
    }

    /// A lasting shift down, to a middling level.
    ///
    /// @param mean of this pulse
    record Lower(Shift shift, double mean) implements Ground {
        /// The last mean lies below.
        public static final double BELOW = 5.5;

        @Override
        public Season season() {
            return Season.FLAGGING;
        }
    }

    /// High pulses, near to each other, and promises kept.
    ///
    /// @param means of the last pulses that opened, oldest first
    /// @param gap of this pulse
    record Thriving(List<Double> means, double gap, Kept kept) implements Ground {
        /// Each of the last [Ground#MEANS] means, at least.
        public static final double LEAST_MEAN = 5.5;

        /// The gap of this pulse lies below.
        public static final double GAP_BELOW = 1.0;

        @Override
        public Season season() {
            return Season.PERFORMANCE;
        }
    }

    /// Nothing else applies.
    record Plain(double mean, double gap) implements Ground {
        @Override
        public Season season() {
            return Season.STEADY;
        }
    }

    /// So many of the last means are read where *the last means* are asked for.
    int MEANS = 3;

    /// Of the commitments that fell due in the last [#DAYS] days: how many, and how many were kept.
    /// One that was moved before its date did not fall due.
    record Kept(int kept, int due) {
        public static final int DAYS = 120;

        public boolean fewerThanHalf() {
            return 2 * kept < due;
        }
    }
}
