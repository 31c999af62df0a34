package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.cordee.Walker;

/// The steps of a room, each as one person does it.
final class Rooms {

    /// Opens a room and returns its address.
    static String open(Walker who, String purpose) {
        var day = LocalDate.now(ZoneOffset.UTC).plusDays(30).toString();
        var answer = who.postOnce("/partnerships", "purpose", purpose, "exchangeOn", day);
        assertThat(answer.status()).isEqualTo(303);
        return URI.create(answer.location()).getPath().replace("/people", "");
    }

    /// The state of the expectations, as one sees it who belongs to the room.
    static String state(Walker who, String room) {
        return who.get(room + "/expectations").state().replace("expectations:", "");
    }

    private Rooms() {}
}
