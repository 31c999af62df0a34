package org.cordee.giving.opportunity;

import java.time.Instant;
import java.time.LocalDate;

/// What the links of mails show to whoever holds them.
public sealed interface MailedPass {

    /// One that waits.
    ///
    /// @param sender empty for somebody who has left
    /// @param shown whether the sender lets the rest be seen; it is empty where not
    record Waiting(String sender, LocalDate untilOn, boolean shown, String words, String line)
            implements MailedPass {}

    /// An answer that can be taken back until then.
    record Said(boolean present, Instant until) implements MailedPass {}
}
