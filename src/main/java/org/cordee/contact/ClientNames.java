package org.cordee.contact;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.guard.NamesToKeep;
import org.springframework.stereotype.Component;

/// The clients of an address book, for the guard.
@Component
class ClientNames implements NamesToKeep {
    private final ContactRows rows;

    ClientNames(ContactRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<UUID, Collection<String>> moved(MemberId me) {
        return rows.movedClients(me);
    }
}
