package org.cordee.letter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A mail as its reader sees it: a greeting, some sentences, one link. No private text in any of
/// it.
///
/// @param subject one line
/// @param heading the first sentence, larger where there is HTML
/// @param sentences what is to be said, a paragraph each
/// @param button the words of the link
/// @param link the address, beginning with the base URL; alone on its line in plain text
/// @param others what else can be done, each a link of its own
/// @param foot why one receives it and how it ends
/// @param invitation what the reader's calendar is asked to do; null for nothing
/// @param to where it goes when the letter itself must not say it; null for where the letter says
public record Mail(
        String subject,
        String heading,
        List<String> sentences,
        String button,
        String link,
        List<Other> others,
        String foot,
        @Nullable Invitation invitation,
        @Nullable String to) {

    /// Another link, below the first.
    public record Other(String words, String link) {}

    /// An event, and what is to be done with it.
    public record Invitation(CalendarEvent event, CalendarEvent.Method method) {}

    /// One that goes where its letter says.
    public Mail(
            String subject,
            String heading,
            List<String> sentences,
            String button,
            String link,
            List<Other> others,
            String foot,
            @Nullable Invitation invitation) {
        this(subject, heading, sentences, button, link, others, foot, invitation, null);
    }

    /// One that asks nothing of a calendar.
    public Mail(
            String subject,
            String heading,
            List<String> sentences,
            String button,
            String link,
            List<Other> others,
            String foot) {
        this(subject, heading, sentences, button, link, others, foot, null);
    }

    /// One with a single link.
    public Mail(
            String subject,
            String heading,
            List<String> sentences,
            String button,
            String link,
            String foot) {
        this(subject, heading, sentences, button, link, List.of(), foot);
    }

    /// The same, for an address that its letter does not know.
    public Mail to(String address) {
        return new Mail(
                subject, heading, sentences, button, link, others, foot, invitation, address);
    }
}
