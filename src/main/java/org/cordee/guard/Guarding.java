package org.cordee.guard;

import java.util.List;
import org.cordee.current.MemberId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The guard before the door: reads what somebody is about to send, with the names they keep.
@Service
@Transactional(readOnly = true)
public class Guarding {
    private final ObjectProvider<NamesToKeep> rooms;

    Guarding(ObjectProvider<NamesToKeep> rooms) {
        this.rooms = rooms;
    }

    public Checked read(MemberId me, String text, String region) {
        if (text.isEmpty()) {
            return new Checked(text, List.of());
        }
        var names = rooms.orderedStream().flatMap(room -> room.namesToKeep(me).stream()).toList();
        return Guard.read(text, names, region);
    }
}
