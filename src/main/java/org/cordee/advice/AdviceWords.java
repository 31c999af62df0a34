package org.cordee.advice;

import org.cordee.web.Words;

/// The choices of an advice, as they are said.
public final class AdviceWords {
    public static String of(Known known) {
        return switch (known) {
            case LONG -> Words.say("advice.known.long");
            case TRIED -> Words.say("advice.known.tried");
            case SEEN -> Words.say("advice.known.seen");
            case SUPPOSED -> Words.say("advice.known.supposed");
            case UNKNOWN -> Words.say("advice.known.unknown");
        };
    }

    public static String of(Decision decision) {
        return switch (decision) {
            case FOLLOW -> Words.say("advice.decision.follow");
            case ADAPT -> Words.say("advice.decision.adapt");
            case ASIDE -> Words.say("advice.decision.aside");
            case REST -> Words.say("advice.decision.rest");
        };
    }

    public static String of(Sense sense) {
        return switch (sense) {
            case SAME -> Words.say("advice.sense.same");
            case OTHERWISE -> Words.say("advice.sense.otherwise");
            case UNSURE -> Words.say("advice.sense.unsure");
        };
    }

    public static String of(Again again) {
        return switch (again) {
            case MONTH -> Words.say("advice.again.month");
            case THREE -> Words.say("advice.again.three");
            case SIX -> Words.say("advice.again.six");
            case ON -> Words.say("advice.again.on");
            case CHANNELS -> Words.say("advice.again.channels");
            case NEVER -> Words.say("advice.again.never");
        };
    }

    /// What an advice was worth, said of what one did with it: it served, or one did well to leave
    /// it.
    public static String of(Verdict worth, Decision decision) {
        return decision.isTaken()
                ? switch (worth) {
                    case GOOD -> Words.say("advice.worth.taken.good");
                    case PARTLY -> Words.say("advice.worth.taken.partly");
                    case POOR -> Words.say("advice.worth.taken.poor");
                    case EARLY -> Words.say("advice.worth.early");
                }
                : switch (worth) {
                    case GOOD -> Words.say("advice.worth.left.good");
                    case PARTLY -> Words.say("advice.worth.left.partly");
                    case POOR -> Words.say("advice.worth.left.poor");
                    case EARLY -> Words.say("advice.worth.early");
                };
    }

    private AdviceWords() {}
}
