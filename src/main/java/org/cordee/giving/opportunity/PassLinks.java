package org.cordee.giving.opportunity;

import java.util.List;
import org.cordee.letter.LinkSecrets;
import org.springframework.stereotype.Component;

/// The links of one pass, each for one thing.
@Component
class PassLinks {
    private static final String ANSWER = "opportunity";
    private static final String TAKING_BACK = "opportunity-taking-back";

    private final LinkSecrets secrets;

    PassLinks(LinkSecrets secrets) {
        this.secrets = secrets;
    }

    /// Says that one is in, or that it is not for one, once.
    String answer(PassId pass) {
        return path(ANSWER, pass);
    }

    /// Takes that back, for a day.
    String takingBack(PassId pass) {
        return path(TAKING_BACK, pass);
    }

    /// What the database keeps of both.
    List<byte[]> hashes(PassId pass) {
        return List.of(hash(ANSWER, pass), hash(TAKING_BACK, pass));
    }

    private byte[] hash(String purpose, PassId pass) {
        return LinkSecrets.hash(secrets.secret(purpose, pass.value()));
    }

    private String path(String purpose, PassId pass) {
        return "/m/" + secrets.text(purpose, pass.value());
    }
}
