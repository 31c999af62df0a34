package org.cordee.demo;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.cordee.current.Entrance;
import org.cordee.current.HouseClock;
import org.cordee.current.MemberId;
import org.cordee.current.SessionToken;
import org.cordee.current.Sessions;
import org.cordee.letter.LinkSecrets;
import org.cordee.member.Members;
import org.cordee.signin.Asking;
import org.cordee.signin.Email;
import org.cordee.signin.SignIns;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What somebody does at one go, at a moment of theirs.
@Component
class Sittings {
    private final SignIns signIns;
    private final Sessions sessions;
    private final Members members;
    private final LinkSecrets secrets;
    private final TransactionTemplate whole;
    private final Map<Invented, MemberId> ids = new EnumMap<>(Invented.class);
    private final Map<Invented, SessionToken> tokens = new EnumMap<>(Invented.class);

    Sittings(
            SignIns signIns,
            Sessions sessions,
            Members members,
            LinkSecrets secrets,
            PlatformTransactionManager transactions) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.members = members;
        this.secrets = secrets;
        this.whole = new TransactionTemplate(transactions);
    }

    /// Comes for the first time and says who they are.
    void arrive(Invented who, Instant moment) {
        HouseClock.at(
                moment,
                () -> {
                    var token = signIn(who);
                    var me = sessions.arrive(token).orElseThrow();
                    ids.put(who, me.id());
                    if (!me.hasName()) {
                        Entrance.with(
                                token,
                                () -> {
                                    members.keep(me.id(), who.profile());
                                    return me;
                                });
                    }
                    sessions.end(token);
                    return me;
                });
    }

    /// Of somebody who has arrived.
    MemberId id(Invented who) {
        return Objects.requireNonNull(ids.get(who));
    }

    /// All of it or, where it is cut, nothing. They sign in once, now: a session of then would have
    /// ended since.
    <T> T sit(Invented who, Instant moment, Function<MemberId, T> doing) {
        var token = tokens.computeIfAbsent(who, this::signIn);
        return Entrance.with(
                token,
                () ->
                        HouseClock.at(
                                moment,
                                () ->
                                        Objects.requireNonNull(
                                                whole.execute(_ -> doing.apply(id(who))))));
    }

    /// Everybody signs out.
    void end() {
        tokens.values().forEach(sessions::end);
        tokens.clear();
    }

    private SessionToken signIn(Invented who) {
        // No browser and no network address: nothing of a real visitor looks like it.
        var asking = new Asking("", secrets.keyed("demo"), secrets.keyed("source:demo"), "fr");
        return signIns.enterDemo(new Email.Address(who.email()), asking, Calendar.ZONE.getId());
    }
}
