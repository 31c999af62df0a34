package org.cordee.contact.file;

/// The lines of a text, one after the other, ended by LF, CR or both.
final class Lines {
    private final String text;
    private int from;
    private int to;
    private int next;
    private int number;

    Lines(String text) {
        this.text = text;
    }

    boolean next() {
        if (next >= text.length()) return false;
        from = next;
        to = end(text, from);
        next = after(text, to);
        number++;
        return true;
    }

    String line() {
        return text.substring(from, to);
    }

    int start() {
        return from;
    }

    /// From 1.
    int number() {
        return number;
    }

    /// Where the line ends in which this place is.
    static int end(String text, int place) {
        var end = place;
        while (end < text.length() && !isBreak(text.charAt(end))) end++;
        return end;
    }

    /// Where the line begins that follows such an end.
    static int after(String text, int end) {
        if (end >= text.length()) return end;
        var isBoth = text.startsWith("\r\n", end);
        return end + (isBoth ? 2 : 1);
    }

    static boolean isBreak(char sign) {
        return sign == '\n' || sign == '\r';
    }

    /// How many lines end between these places.
    static int count(String text, int from, int to) {
        var count = 0;
        for (var place = from; place < to; place++) {
            var isHalf = text.charAt(place) == '\r' && text.startsWith("\n", place + 1);
            if (isBreak(text.charAt(place)) && !isHalf) count++;
        }
        return count;
    }
}
