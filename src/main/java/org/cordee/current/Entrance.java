package org.cordee.current;

import java.util.UUID;

/// Who is inside, for the length of a call: each transaction begun there enters the database with
/// this token, and row-level security knows the member by it. Outside of it, transactions see no
/// private row.
///
/// A [ScopedValue], so that it cannot leak to another request through a thread or a pool.
public final class Entrance {
    static final ScopedValue<SessionToken> TOKEN = ScopedValue.newInstance();

    /// Runs something as the member of this session. Entering with a token that has ended is being
    /// nobody.
    public static <T, X extends Throwable> T with(
            SessionToken token, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(TOKEN, token).call(work);
    }

    /// The same work for another thread: whoever is inside now will be inside there, as long as
    /// their session lasts.
    public static Runnable carried(Runnable work) {
        var token = TOKEN.get();
        return () -> ScopedValue.where(TOKEN, token).run(work);
    }

    static final ScopedValue<Errand> ERRAND = ScopedValue.newInstance();

    /// What the house does for somebody who is not here: their digest.
    ///
    /// @param house the secret by which the database knows the house
    record Errand(byte[] house, UUID letter) {}

    /// Runs something as the addressee of a digest that is due, which the house carries. The
    /// database looks up who that is; a letter of any other kind is nobody's.
    public static <T, X extends Throwable> T forDigest(
            byte[] house, UUID letter, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(ERRAND, new Errand(house, letter)).call(work);
    }

    private Entrance() {}
}
