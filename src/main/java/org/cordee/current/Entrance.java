package org.cordee.current;

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

    private Entrance() {}
}
