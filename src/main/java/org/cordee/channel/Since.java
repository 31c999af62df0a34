package org.cordee.channel;

/// What came since one wrote down by what one would change: facts, to be read beside it.
///
/// @param clients all who became clients
/// @param through those of them who came through somebody
/// @param people through how many different people
public record Since(int clients, int through, int people) {}
