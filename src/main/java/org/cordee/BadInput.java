package org.cordee;

/// A file that a command was given cannot be read as what it should be: where, and why.
final class BadInput extends Exception {
    private static final long serialVersionUID = 1L;

    /// @param file as given on the command line
    /// @param line counted from 1
    BadInput(String file, long line, String reason) {
        super(file + ":" + line + ": " + reason);
    }
}
