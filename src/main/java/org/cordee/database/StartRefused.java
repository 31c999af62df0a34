package org.cordee.database;

import org.jspecify.annotations.Nullable;

/// Why a start stops before it began, in one calm sentence for whoever typed the command.
public final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// What kind of refusal it is; the command turns it into its exit code.
    public enum Reason {
        FAILED,
        WRONG_USE,
        MISSING,
        BUSY
    }

    private final Reason reason;

    public StartRefused(Reason reason, String sentence) {
        this(reason, sentence, null);
    }

    public StartRefused(Reason reason, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /// The sentence to print.
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
