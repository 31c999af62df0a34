package org.cordee.engagement.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What a start interview asks: our own questions, in the order of a conversation.
public enum InterviewQuestion {
    NOW(Part.REQUEST),
    CARRIED(Part.REQUEST),
    TRIED(Part.REQUEST),
    OTHERWISE(Part.REQUEST),
    MONDAY(Part.SIGNS),
    NOTICED(Part.SIGNS),
    STAYS(Part.SIGNS),
    KNOWS(Part.FRAME),
    UNTOLD(Part.FRAME),
    STOP(Part.FRAME);

    /// What a question is about.
    public enum Part {
        /// The request, and who carries it.
        REQUEST,
        /// What would show that it has worked.
        SIGNS,
        /// Who knows what, and what would make us stop.
        FRAME;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public List<InterviewQuestion> questions() {
            return Arrays.stream(InterviewQuestion.values())
                    .filter(question -> question.part == this)
                    .toList();
        }
    }

    /// In code points.
    static final int LONGEST = 2000;

    static final List<SheetField> FIELDS =
            Arrays.stream(values()).map(InterviewQuestion::field).toList();

    private final Part part;

    InterviewQuestion(Part part) {
        this.part = part;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public SheetField field() {
        return new SheetField(key(), LONGEST, true);
    }
}
