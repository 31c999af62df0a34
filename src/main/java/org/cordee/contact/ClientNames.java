package org.cordee.contact;

import java.util.Collection;
import org.cordee.current.MemberId;
import org.cordee.guard.NamesToKeep;
import org.springframework.stereotype.Component;

/// The clients of an address book, for the guard.
@Component
class ClientNames implements NamesToKeep {
    private final Contacts contacts;

    ClientNames(Contacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public Collection<String> namesToKeep(MemberId me) {
        return contacts.clientNames(me);
    }
}
