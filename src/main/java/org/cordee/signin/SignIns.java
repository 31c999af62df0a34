package org.cordee.signin;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.cordee.current.Ids;
import org.cordee.current.SessionToken;
import org.cordee.letter.Letters;
import org.cordee.letter.LinkSecrets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Signing in by a link that is mailed: ten minutes, once. An address that is not known yet becomes
/// a member at its first link, so the way is the same for everybody and tells nobody who is known.
@Service
@Transactional
public class SignIns {
    /// What the secret of a link is derived for.
    static final String PURPOSE = "sign-in";

    private final SignInRows rows;
    private final LinkSecrets secrets;
    private final Letters letters;
    private final Clock clock;

    SignIns(SignInRows rows, LinkSecrets secrets, Letters letters, Clock clock) {
        this.rows = rows;
        this.secrets = secrets;
        this.letters = letters;
        this.clock = clock;
    }

    /// What became of asking.
    public enum Asked {
        /// A link is on its way, or the last of several still works. The two are told alike.
        ON_ITS_WAY,
        /// Too many were asked from this place.
        TOO_MANY
    }

    /// A link that still works, as its page shows it.
    ///
    /// @param sameBrowser whether it is opened where it was asked for
    public record Waiting(String device, Instant askedAt, boolean sameBrowser) {}

    public Asked ask(Email.Address email, Asking asking) {
        return ask(email, asking, fresh());
    }

    private Asked ask(Email.Address email, Asking asking, FreshLink link) {
        letters.ringAfterCommit();
        return asked(rows.ask(email.value(), link, asking, clock.instant()));
    }

    /// For rooms that send a link to an address which they alone know.
    public FreshLink fresh() {
        var id = Ids.at(clock.instant());
        return new FreshLink(id, LinkSecrets.hash(secrets.secret(PURPOSE, id)));
    }

    public static Asked asked(String outcome) {
        return switch (outcome) {
            case "asked", "enough" -> Asked.ON_ITS_WAY;
            case "too many" -> Asked.TOO_MANY;
            default -> throw new IllegalStateException("ask_link() said " + outcome);
        };
    }

    /// What stands behind a link; empty when it is wrong, used or too old. Looking changes nothing,
    /// since mail scanners look at every link.
    @Transactional(readOnly = true)
    public Optional<Waiting> look(byte[] secret, byte[] browser) {
        return rows.look(secret, browser, clock.instant());
    }

    /// Uses a link: the session it opens, in the browser that pressed the button.
    public Optional<SessionToken> follow(byte[] secret, Asking asking, String zone) {
        var now = clock.instant();
        var token = SessionToken.fresh();
        return rows.follow(secret, asking, zone, Ids.at(now), Ids.at(now), token.hash(), now)
                .map(_ -> token);
    }

    /// Asks and follows in one go, for the invented members of a demo: nothing is mailed, since the
    /// link is used before any letter leaves.
    public SessionToken enterDemo(Email.Address email, Asking asking, String zone) {
        var link = fresh();
        if (ask(email, asking, link) != Asked.ON_ITS_WAY) {
            throw new IllegalStateException("Too many links were asked for");
        }
        return follow(secrets.secret(PURPOSE, link.id()), asking, zone).orElseThrow();
    }
}
