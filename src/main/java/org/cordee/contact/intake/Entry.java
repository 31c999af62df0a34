package org.cordee.contact.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.cordee.contact.file.Kind;

/// A contact as matching remembers them: names, and traces of details. Twenty thousand of them take
/// little room.
final class Entry {
    /// Who has more names than that is nobody in particular.
    private static final int MOST_NAMES = 50;

    final UUID id;
    private final List<Naming> names = new ArrayList<>(1);
    private long[] traces = {};
    private int size;

    Entry(UUID id, Traits traits) {
        this.id = id;
        add(traits);
    }

    void add(Traits traits) {
        traits.called().forEach(this::know);
        traits.also().forEach(this::know);
        traits.details().forEach(detail -> put(detail.value()));
        traits.organisations().forEach(this::put);
        traits.reached().forEach(this::put);
    }

    /// What a person would bring that is not here, by kind.
    List<Kind> gains(Traits person) {
        var gains = new ArrayList<Kind>();
        for (var detail : person.details()) {
            if (detail.kind() != Kind.ALSO && !has(detail.value())) {
                gains.add(detail.kind());
            }
        }
        person.also().stream().filter(name -> !says(name)).forEach(_ -> gains.add(Kind.ALSO));
        also(person).forEach(_ -> gains.add(Kind.ALSO));
        return gains;
    }

    /// Names that a person is called by and this one is not.
    List<String> also(Traits person) {
        return person.called().stream()
                .filter(name -> !says(name) && !person.reached().contains(name.key()))
                .map(Traits.Called::name)
                .toList();
    }

    /// Whether the names may be of one person; somebody without a name may be anybody.
    boolean fits(Traits person) {
        return names.isEmpty()
                || person.called().stream().allMatch(Traits.Called::isAddress)
                || names.size() <= MOST_NAMES
                        && person.called().stream()
                                .anyMatch(other ->
                                        names.stream().anyMatch(name -> name.fits(other.naming())));
    }

    /// Whether they have an organisation, a site, an address or a number in common.
    boolean sharesWith(Traits person) {
        return person.organisations().stream().anyMatch(this::has)
                || person.details().stream()
                        .anyMatch(detail ->
                                switch (detail.kind()) {
                                    case EMAIL, PHONE, WEBSITE -> has(detail.value());
                                    case ORGANISATION, ROLE, ALSO, LABEL, SINCE, NOTE -> false;
                                });
    }

    /// Whether both belong somewhere, and nowhere together.
    boolean belongsElsewhereThan(Traits person) {
        return !person.organisations().isEmpty()
                && hasAny(Traits.ORGANISATION)
                && person.organisations().stream().noneMatch(this::has);
    }

    /// Whether both have an address, or both a number, and none in common.
    boolean isReachedElsewhereThan(Traits person) {
        return differsIn(Kind.EMAIL, person) || differsIn(Kind.PHONE, person);
    }

    private boolean differsIn(Kind kind, Traits person) {
        var theirs = person.details().stream().filter(detail -> detail.kind() == kind).toList();
        return !theirs.isEmpty()
                && hasAny(kind.ordinal())
                && theirs.stream().noneMatch(detail -> has(detail.value()));
    }

    private boolean says(Traits.Called other) {
        return other.isAddress()
                ? has(other.key())
                : names.stream().anyMatch(name -> name.says(other.naming()));
    }

    private void know(Traits.Called name) {
        if (name.isAddress()) {
            put(name.key());
        } else if (!says(name)) {
            names.add(name.naming());
        }
    }

    private boolean hasAny(int kind) {
        return Arrays.stream(traces, 0, size).anyMatch(trace -> Traits.kind(trace) == kind);
    }

    private boolean has(long trace) {
        for (int i = 0; i < size; i++) {
            if (traces[i] == trace) {
                return true;
            }
        }
        return false;
    }

    private void put(long trace) {
        if (has(trace)) {
            return;
        }
        if (size == traces.length) {
            traces = Arrays.copyOf(traces, size + Math.max(2, size / 2));
        }
        traces[size++] = trace;
    }
}
