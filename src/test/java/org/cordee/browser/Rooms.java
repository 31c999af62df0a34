package org.cordee.browser;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.cordee.Outbox;
import org.cordee.Walker;

/// Rooms, opened and joined over HTTP: for walks that are about what comes after.
final class Rooms {
    /// The address of a new room that all guests have joined.
    static String open(
            Walker host,
            String purpose,
            List<String> names,
            UnaryOperator<String> address,
            Walker... guests) {
        var room =
                host.post(
                                "/partnerships",
                                "purpose",
                                purpose,
                                "exchangeOn",
                                LocalDate.now().plusDays(14).toString())
                        .path()
                        .replace("/people", "");
        for (int i = 0; i < guests.length; i++) {
            var name = names.get(i);
            join(
                    host,
                    room,
                    name,
                    address.apply(name),
                    guests[i],
                    java.util.Arrays.copyOf(guests, i));
        }
        return room;
    }

    static void join(
            Walker host, String room, String name, String address, Walker guest, Walker... inside) {
        host.post(room + "/invitations", "name", name, "email", address);
        for (var one : inside) {
            one.agreesToNewcomers(room);
        }
        var invitation = guest.get(World.path(Outbox.take("invitation", address).link())).path();
        guest.post(invitation + "/acceptance");
    }

    private Rooms() {}
}
