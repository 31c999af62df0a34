package org.cordee.introduction;

import java.util.List;
import java.util.Locale;
import org.cordee.letter.LinkSecrets;
import org.springframework.stereotype.Component;

/// The links of one question, each for one thing.
@Component
class IntroductionLinks {
    private static final String ANSWER = "introduction";
    private static final String TAKING_BACK = "introduction-taking-back";
    private static final String MEETING = "introduction-meeting";
    private static final String QUIET = "introduction-quiet";

    private final LinkSecrets secrets;

    IntroductionLinks(LinkSecrets secrets) {
        this.secrets = secrets;
    }

    /// Says yes or no, once.
    String answer(QuestionId question) {
        return path(ANSWER, question);
    }

    /// Takes that back, for a day.
    String takingBack(QuestionId question) {
        return path(TAKING_BACK, question);
    }

    /// Shows who and where the other is, once both have said yes.
    String meeting(QuestionId question) {
        return path(MEETING, question);
    }

    /// Wants no more letters.
    String quiet(QuestionId question) {
        return path(QUIET, question);
    }

    /// Back to the page of a link that somebody came with.
    String same(byte[] secret) {
        return "/m/" + LinkSecrets.text(secret);
    }

    /// What the database keeps of answering, taking back and the meeting.
    List<byte[]> hashes(QuestionId question) {
        return List.of(
                hash(ANSWER, question), hash(TAKING_BACK, question), hash(MEETING, question));
    }

    byte[] quietHash(QuestionId question) {
        return hash(QUIET, question);
    }

    /// By which an address is recognised that wants no more letters.
    byte[] address(String email) {
        return secrets.keyed("quiet:" + email.toLowerCase(Locale.ROOT));
    }

    private byte[] hash(String purpose, QuestionId question) {
        return LinkSecrets.hash(secrets.secret(purpose, question.value()));
    }

    private String path(String purpose, QuestionId question) {
        return "/m/" + secrets.text(purpose, question.value());
    }
}
