package org.cordee.circle.action;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordee.circle.CircleId;
import org.cordee.current.MemberId;

/// A circle one is in, and who is in it now, in the order of their names.
public record Companions(CircleId circle, String name, List<One> all) {

    public record One(MemberId id, String name) {}

    public Companions {
        all = List.copyOf(all);
    }

    Set<MemberId> ids() {
        return all.stream().map(One::id).collect(Collectors.toSet());
    }

    boolean has(MemberId member) {
        return ids().contains(member);
    }

    public String address() {
        return "/circles/" + circle.value() + "/actions";
    }
}
