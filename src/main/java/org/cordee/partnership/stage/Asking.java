package org.cordee.partnership.stage;

import java.time.Instant;
import java.util.List;
import org.cordee.current.MemberId;
import org.cordee.round.Round;

/// Where a sealed question about a stage stands for the one who looks. Before it opens it holds no
/// answer but their own.
public sealed interface Asking {
    /// Under which an answer stands: `worth` is yes or no, `came` a figure from 1 to 7.
    String WORTH = "worth";

    String CAME = "came";

    /// One line, if one likes.
    String LINE = "line";

    /// The longest line, in characters.
    int LONGEST_LINE = 300;

    /// It was not asked, or it ended unopened.
    ///
    /// @param ended whether it was asked, and ended unopened
    record Unasked(boolean ended) implements Asking {}

    /// One answers.
    ///
    /// @param value what lies there; empty for nothing
    /// @param versions of what lies there: of the value, and of the line
    record Answering(Round round, String value, String line, int valueVersion, int lineVersion)
            implements Asking {}

    /// One has sealed.
    ///
    /// @param missing who has not
    record Sealed(Round round, List<String> missing) implements Asking {}

    /// All have sealed, and it has opened.
    record Opened(Instant at, List<Said> said) implements Asking {
        /// Whether somebody says that it is not worth it.
        public boolean no() {
            return said.stream().anyMatch(each -> each.value().equals("no"));
        }
    }

    /// What one party said.
    record Said(MemberId member, String name, String value, String line) {}
}
