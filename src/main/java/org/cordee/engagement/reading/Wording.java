package org.cordee.engagement.reading;

/// The questions as they are worded, with who sees the answers: frozen from the first round on. To
/// say any of it otherwise is another wording, with words of its own; answers to different ones are
/// never held against each other.
public enum Wording {
    FIRST(1);

    private final int number;

    Wording(int number) {
        this.number = number;
    }

    /// In which rounds are asked now.
    static Wording latest() {
        return values()[values().length - 1];
    }

    /// As the database calls it.
    int number() {
        return number;
    }
}
