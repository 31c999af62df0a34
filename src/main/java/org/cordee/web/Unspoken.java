package org.cordee.web;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// A failure as the log may keep it: where and what kind, without messages, which quote what people
/// wrote (a database repeats whole rows). Not even ours are trusted not to.
public final class Unspoken extends Exception {

    public Unspoken(Throwable failure) {
        super(words(failure), cause(failure.getCause()), false, true);
        setStackTrace(failure.getStackTrace());
    }

    private static @Nullable Throwable cause(@Nullable Throwable cause) {
        return cause == null ? null : new Unspoken(cause);
    }

    private static String words(Throwable failure) {
        var kind = failure.getClass().getName();
        if (failure instanceof SQLException sql) return kind + " " + sql.getSQLState();
        // These two are written by the virtual machine, from names in the code.
        return failure instanceof NullPointerException || failure instanceof ClassCastException
                ? kind + ": " + failure.getMessage()
                : kind;
    }
}
